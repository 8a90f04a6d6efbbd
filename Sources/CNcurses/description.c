#include "CNcurses.h"

#include <string.h>
#include <term.h>

bool postil_describe(const char *name, int output) {
  int status = 0;
  return setupterm(name, output, &status) == OK && status == 1;
}

void postil_forget_description(void) {
  if (cur_term) del_curterm(cur_term);
}

static int count(NCURSES_CONST char *const *names) {
  int index = 0;
  while (names[index]) index++;
  return index;
}

static int place(NCURSES_CONST char *const *names, const char *name) {
  for (int index = 0; names[index]; index++) {
    if (strcmp(names[index], name) == 0) return index;
  }
  return -1;
}

int postil_flag_count(void) { return count(boolnames); }
int postil_number_count(void) { return count(numnames); }
int postil_string_count(void) { return count(strnames); }

int postil_flag_index(const char *name) { return place(boolnames, name); }
int postil_number_index(const char *name) { return place(numnames, name); }
int postil_string_index(const char *name) { return place(strnames, name); }

int postil_flag(int index) { return tigetflag(boolnames[index]) > 0; }

int postil_number(int index) {
  int value = tigetnum(numnames[index]);
  return value < 0 ? -1 : value;
}

const char *postil_string(int index) {
  const char *value = tigetstr(strnames[index]);
  return value == (const char *)-1 ? NULL : value;
}

const char *postil_string_name(int index) { return strnames[index]; }

bool postil_extended_flag(const char *name) { return tigetflag(name) > 0; }
