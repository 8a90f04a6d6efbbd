#ifndef POSTIL_CUCHARDET_H
#define POSTIL_CUCHARDET_H
// The folder stands in the path, for not every system's pkg-config names it.
#include <uchardet/uchardet.h>
#endif
