#ifndef POSTIL_CCMARK_H
#define POSTIL_CCMARK_H
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#endif
