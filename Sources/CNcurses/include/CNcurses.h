#ifndef POSTIL_CNCURSES_H
#define POSTIL_CNCURSES_H

// The wide-character functions exist only behind this macro, and pkg-config's way of setting it
// is refused by the package manager.
#define NCURSES_WIDECHAR 1
#include <curses.h>

#endif
