// What Swift can't take from ncurses itself: macros, variables and variadic functions; and the
// signal handlers, which may run nothing but C.
#ifndef POSTIL_CNCURSES_H
#define POSTIL_CNCURSES_H

// The wide-character functions exist only behind this macro, and pkg-config's way of setting it
// is refused by the package manager.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

// --- Files and locale -------------------------------------------------------------------------

bool postil_is_terminal(int descriptor);
/// The controlling terminal for reading, or -1.
int postil_open_keys(void);
/// Sets the locale of the environment, or C.UTF-8 where that is not UTF-8. False where neither is.
bool postil_set_locale(void);
/// Whether something can be written, at once or after so many milliseconds; -1 waits without end.
bool postil_has_room(int descriptor, int milliseconds);
/// Writes everything, across interruptions, and where a write would not wait. False where it can't,
/// also where the end was asked for and the terminal takes nothing.
bool postil_write(int descriptor, const char *bytes, size_t count);

// --- Descriptions of terminals ----------------------------------------------------------------

/// Loads the description of a terminal so that the functions below can be asked. False where there
/// is none.
bool postil_describe(const char *name, int output);
void postil_forget_description(void);
/// The number of names in each of ncurses' tables.
int postil_flag_count(void);
int postil_number_count(void);
int postil_string_count(void);
/// A capability by its place in the table: 0 or 1; -1 where absent; NULL where absent.
int postil_flag(int index);
int postil_number(int index);
const char *postil_string(int index);
const char *postil_string_name(int index);
int postil_flag_index(const char *name);
int postil_number_index(const char *name);
int postil_string_index(const char *name);
/// A capability that is in none of the tables.
bool postil_extended_flag(const char *name);

// --- The screen -------------------------------------------------------------------------------

/// Starts ncurses. `description` is a compiled description as `hex:...`, or NULL for the one that
/// the system has under `name`.
bool postil_start(const char *name, const char *description, int input, int output);
void postil_stop(void);
/// Takes over the terminal's present size.
void postil_fit(void);
/// Whether keys that begin with `ESC [` and `ESC O` come as codes of ours, so that what follows is
/// ours to read. They don't where the description has keys that begin so.
bool postil_reads_sequences(void);
/// The descriptor that ncurses writes to, which is its own.
int postil_output(void);
int postil_columns(void);
int postil_rows(void);
/// How many colours and pairs of colours there are.
int postil_colours(void);
int postil_pairs(void);
/// Sets a pair of colours, -1 being the terminal's own.
bool postil_set_pair(int pair, int foreground, int background);
/// How many cells ncurses counts for a scalar; -1 where it shows none.
int postil_cells(uint32_t scalar);
void postil_erase(void);
/// Says that everything is to be written anew.
void postil_redraw(void);
/// Puts a cluster of scalars that takes `width` cells at a place. What ncurses would show in
/// another width becomes U+FFFD, and what controls a terminal a space.
void postil_put(
  int row, int column, const uint32_t *scalars, int count, int width, attr_t attributes, int pair);
/// Puts signs of ASCII that look alike side by side. What controls a terminal becomes a space.
void postil_put_plain(
  int row, int column, const uint8_t *signs, int count, attr_t attributes, int pair);
/// Moves the cursor, or hides it where `row` is negative.
void postil_cursor(int row, int column);
/// Hands the changes to the window; `doupdate` then writes them.
void postil_stage(void);

/// From now on what ncurses writes is kept in memory. False where that can't be had: then ncurses goes
/// on writing to the terminal.
bool postil_hold(void);
/// Ends that. What was kept is the caller's to write, and stays until the next.
const char *postil_release(size_t *count);

static inline attr_t postil_bold(void) { return A_BOLD; }
static inline attr_t postil_dim(void) { return A_DIM; }
static inline attr_t postil_italic(void) { return A_ITALIC; }
static inline attr_t postil_underline(void) { return A_UNDERLINE; }
static inline attr_t postil_reverse(void) { return A_REVERSE; }

// --- Keys -------------------------------------------------------------------------------------

/// Codes of our own, beyond those of ncurses.
enum { POSTIL_KEY_CSI = 3000, POSTIL_KEY_SS3 = 3001 };
enum { POSTIL_NONE = -1 };

/// The next byte, or a code of ncurses from 256 on, or POSTIL_NONE after that many milliseconds.
/// Bytes and not characters: ncurses loses up to five keys after a byte that is no UTF-8.
int postil_key(int milliseconds);
/// What has come, at most so many bytes; 0 where nothing has. Past ncurses, which reads one by one.
int postil_read(uint8_t *bytes, int most);
static inline int postil_key_function(int number) { return KEY_F(number); }

// --- Signals and waiting ----------------------------------------------------------------------

enum {
  POSTIL_READY_KEYS = 1,
  POSTIL_READY_RESIZE = 2,
  POSTIL_READY_TERMINATE = 4,
  POSTIL_READY_STOP = 8,
  POSTIL_READY_WAKE = 16,
  /// The terminal is gone.
  POSTIL_READY_END = 32,
};

/// Waits until keys, a signal or `postil_wake` come; -1 waits without end. Returns a set of the
/// above, 0 when the time is over.
int postil_wait(int milliseconds);
/// Ends a `postil_wait`, or the next one. From any thread.
void postil_wake(void);

/// Remembers the terminal's settings, before ncurses changes them.
void postil_save_settings(int input);
/// Remembers what to write in order to undo everything, at most 512 bytes, and installs the
/// handlers; after ncurses has installed its own.
void postil_arm(int output, const char *reset);
/// Says whether the screen is ours at present: the handlers restore it only then.
void postil_set_active(bool active);
/// Says that nothing is lost any more where a second signal ends the process at once.
void postil_let_end_at_once(void);
/// Whether a signal has asked for the end, from any thread.
bool postil_is_told_to_end(void);
/// Puts the terminal right at once, dropping what it has not taken of what was written before.
void postil_put_right(void);
/// Takes the handlers away.
void postil_disarm(void);
/// Stops the process group, as Ctrl-Z does elsewhere, and returns when it goes on.
void postil_stop_process(void);

#endif
