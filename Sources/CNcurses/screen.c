// wcwidth is of X/Open; this name asks for it without taking anything away.
#define _GNU_SOURCE 1
#include "CNcurses.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

// ncurses keeps one current screen for the process; so does this file.
static SCREEN *screen;
static FILE *input_file, *output_file;
// Keys are read through a pad of their own: reading through a window would redraw it.
static WINDOW *keys;
static bool reads_sequences;

static SCREEN *started(const char *name, const char *description) {
  if (!description) return newterm(name, output_file, input_file);
  // ncurses takes a compiled description from this variable (ncurses(3X), TERMINFO). The child
  // programs must not see it.
  const char *before = getenv("TERMINFO");
  char *kept = before ? strdup(before) : NULL;
  setenv("TERMINFO", description, 1);
  SCREEN *result = newterm(name, output_file, input_file);
  if (kept) setenv("TERMINFO", kept, 1); else unsetenv("TERMINFO");
  free(kept);
  return result;
}

static void close_files(void) {
  if (input_file) fclose(input_file);
  if (output_file) fclose(output_file);
  input_file = output_file = NULL;
}

bool postil_start(const char *name, const char *description, int input, int output) {
  // The real size, whatever LINES and COLUMNS say: `postil_fit` asks for it.
  use_env(FALSE);
  input_file = fdopen(dup(input), "r");
  output_file = fdopen(dup(output), "w");
  screen = input_file && output_file ? started(name, description) : NULL;
  if (!screen) {
    close_files();
    return false;
  }
  set_term(screen);
  postil_fit();
  // Raw: Ctrl-C, Ctrl-Z and Ctrl-S are keys, and the signals that they would send are none.
  raw();
  noecho();
  nonl();
  if (!getenv("ESCDELAY")) set_escdelay(25);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  keys = newpad(1, 1);
  keypad(keys, TRUE);
  mousemask(0, NULL);
  // ncurses would pass on a sequence that it doesn't know byte by byte, as keys.
  reads_sequences = define_key("\033[", POSTIL_KEY_CSI) == OK
                 && define_key("\033O", POSTIL_KEY_SS3) == OK;
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  return true;
}

enum { LARGEST = 4000 };

void postil_fit(void) {
  struct winsize size;
  if (ioctl(fileno(output_file), TIOCGWINSZ, &size) != 0) return;
  // ncurses counts rows and columns in shorts, and a terminal may claim any number.
  int rows = size.ws_row < LARGEST ? size.ws_row : LARGEST;
  int columns = size.ws_col < LARGEST ? size.ws_col : LARGEST;
  if (rows > 0 && columns > 0) resize_term(rows, columns);
}

void postil_stop(void) {
  if (!screen) return;
  delwin(keys);
  // Once more would give back twice what was taken once, such as the title of the window.
  if (!isendwin()) endwin();
  delscreen(screen);
  screen = NULL;
  keys = NULL;
  close_files();
}

int postil_output(void) { return output_file ? fileno(output_file) : -1; }
bool postil_reads_sequences(void) { return reads_sequences; }

int postil_columns(void) { return getmaxx(stdscr); }
int postil_rows(void) { return getmaxy(stdscr); }
int postil_colours(void) { return has_colors() ? COLORS : 0; }
int postil_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

bool postil_set_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

int postil_cells(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
void postil_erase(void) { werase(stdscr); }
void postil_redraw(void) { clearok(curscr, TRUE); }

/// Zero-width signs that steer rather than show: joiners, marks of direction, variation selectors,
/// tags. None reaches the terminal.
static bool steers(uint32_t scalar) {
  return (scalar >= 0x200B && scalar <= 0x200F) || (scalar >= 0x2028 && scalar <= 0x202E)
      || (scalar >= 0x2060 && scalar <= 0x206F) || (scalar >= 0xFE00 && scalar <= 0xFE0F)
      || scalar == 0xFEFF || scalar == 0x00AD || scalar == 0x061C || scalar >= 0xE0000;
}

static bool controls(uint32_t scalar) {
  return scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) || steers(scalar);
}

/// As a string of one: where a narrow sign takes the place of a wide one, `wadd_wch` leaves the second
/// half of that behind, and whatever is written over that then blanks the narrow one.
static void put(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) {
    mvwadd_wchnstr(stdscr, row, column, &cell, 1);
  }
}

void postil_put(
  int row, int column, const uint32_t *scalars, int count, int width, attr_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1] = {L' '};
  wchar_t space[] = {L' ', 0};
  int filled = 1, used = 1;
  uint32_t base = count > 0 ? scalars[0] : ' ';
  if (!controls(base)) {
    int wide = wcwidth((wchar_t)base);
    bool fits = wide >= 0 && wide <= width;
    text[0] = !fits ? 0xFFFD : wide == 0 ? L' ' : (wchar_t)base;
    used = fits && wide == 2 ? 2 : 1;
    for (int index = wide == 0 ? 0 : 1; fits && index < count && filled < CCHARW_MAX; index++) {
      uint32_t mark = scalars[index];
      if (!controls(mark) && wcwidth((wchar_t)mark) == 0) text[filled++] = (wchar_t)mark;
    }
  }
  text[filled] = 0;
  put(row, column, text, attributes, pair);
  for (; used < width; used++) put(row, column + used, space, attributes, pair);
}

enum { BATCH = 128 };

void postil_put_plain(
  int row, int column, const uint8_t *signs, int count, attr_t attributes, int pair) {
  // One cell is made by ncurses, and the others after it: each would be looked up in the locale.
  cchar_t model, cells[BATCH];
  if (setcchar(&model, L" ", attributes, 0, &pair) != OK) return;
  for (int done = 0; done < count; done += BATCH) {
    int part = count - done < BATCH ? count - done : BATCH;
    for (int index = 0; index < part; index++) {
      uint8_t sign = signs[done + index];
      cells[index] = model;
      cells[index].chars[0] = sign < 0x20 || sign > 0x7E ? L' ' : (wchar_t)sign;
    }
    mvwadd_wchnstr(stdscr, row, column + done, cells, part);
  }
}

void postil_cursor(int row, int column) {
  curs_set(row < 0 ? 0 : 1);
  // What is too wide for the window is typed on beyond its edge.
  if (row >= 0) wmove(stdscr, row, column < COLS ? column : COLS - 1);
}

void postil_stage(void) { wnoutrefresh(stdscr); }

int postil_key(int milliseconds) {
  wtimeout(keys, milliseconds);
  int key = wgetch(keys);
  return key == ERR ? POSTIL_NONE : key;
}
