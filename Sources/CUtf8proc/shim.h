#ifndef POSTIL_CUTF8PROC_H
#define POSTIL_CUTF8PROC_H
#include <utf8proc.h>
#endif
