#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <sys/time.h>
#include <termios.h>
#include <unistd.h>

// A handler reaches nothing but static data, so all of this is static.
static int reader = -1, writer = -1;
static int keys_descriptor = -1, screen_descriptor = -1;
static struct termios settings;
static bool has_settings;
static char reset_bytes[512];
static size_t reset_count;
static volatile sig_atomic_t is_active, was_told_to_end, may_end_at_once;

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
static const int ends[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { crash_count = 6, end_count = 4 };
static struct sigaction before_crashes[crash_count], before_ends[end_count];
static struct sigaction before_resize, before_stop;
static bool is_armed;

/// Drops what the terminal has not taken. What it has may end within a sequence, which CAN ends
/// (ECMA-48, 8.3.7).
static void drop_output(void) {
  tcflush(screen_descriptor, TCOFLUSH);
  if (!postil_has_room(screen_descriptor, 0)) return;
  ssize_t ignored = write(screen_descriptor, "\030", 1);
  (void)ignored;
}

/// poll, tcflush and tcsetattr are safe in a handler (signal-safety(7)), and a write to a terminal that
/// takes nothing waits.
void postil_put_right(void) {
  if (!is_active) return;
  is_active = 0;
  if (!postil_has_room(screen_descriptor, 200)) drop_output();
  if (postil_has_room(screen_descriptor, 200)) {
    ssize_t ignored = write(screen_descriptor, reset_bytes, reset_count);
    (void)ignored;
  }
  if (has_settings) tcsetattr(keys_descriptor, TCSANOW, &settings);
}

static void tell(char what) {
  int kept = errno;
  ssize_t ignored = write(writer, &what, 1);
  (void)ignored;
  errno = kept;
}

void postil_wake(void) { tell('w'); }

/// Puts the terminal right and lets what would have happened happen: after the return the faulty
/// instruction runs again under the previous handler, which may print its trace.
static void crashed(int number, siginfo_t *info, void *context) {
  (void)context;
  postil_put_right();
  for (int index = 0; index < crash_count; index++) {
    if (crashes[index] == number) sigaction(number, &before_crashes[index], NULL);
  }
  // A trap (x86's int3) stands behind its instruction, and a signal that was sent has none.
  if (number == SIGTRAP || info->si_code <= 0) raise(number);
}

/// The first asks for an orderly end; one that follows no longer asks, but not before all is kept.
/// SIGHUP always asks: the kernel and the shell each tell that a terminal is gone, a moment apart.
static void told_to_end(int number) {
  // Output that was stopped (^S in another program) would keep the end waiting.
  int kept = errno;
  if (is_active) tcflow(screen_descriptor, TCOON);
  errno = kept;
  if (was_told_to_end && may_end_at_once && number != SIGHUP) {
    postil_put_right();
    signal(number, SIG_DFL);
    raise(number);
    return;
  }
  if (!was_told_to_end) tell('t');
  was_told_to_end = 1;
}

static void resized(int number) {
  // ncurses' own handler notes that it must ask for the size.
  if (before_resize.sa_handler != SIG_DFL && before_resize.sa_handler != SIG_IGN) {
    before_resize.sa_handler(number);
  }
  // The signal may have met another thread, which leaves the one that waits asleep.
  tell('r');
}

static void told_to_stop(int number) {
  (void)number;
  tell('z');
}

static void make_pipe(void) {
  int both[2];
  if (reader >= 0 || pipe(both) != 0) return;
  for (int index = 0; index < 2; index++) {
    fcntl(both[index], F_SETFL, O_NONBLOCK);
    fcntl(both[index], F_SETFD, FD_CLOEXEC);
  }
  reader = both[0];
  writer = both[1];
}

/// Whoever started us may have blocked them.
static void unblock(void) {
  sigset_t set;
  sigemptyset(&set);
  for (int index = 0; index < crash_count; index++) sigaddset(&set, crashes[index]);
  for (int index = 0; index < end_count; index++) sigaddset(&set, ends[index]);
  sigaddset(&set, SIGWINCH);
  sigaddset(&set, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

/// A stack for handlers, for a stack overflow leaves none.
static void make_handler_stack(void) {
  static char room[65536];
  stack_t present;
  if (sigaltstack(NULL, &present) != 0 || !(present.ss_flags & SS_DISABLE)) return;
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room, .ss_flags = 0};
  sigaltstack(&stack, NULL);
}

static void install(int number, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  sigaction(number, &action, before);
}

static void install_crash(int index) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = crashed;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  sigaction(crashes[index], &action, &before_crashes[index]);
}

void postil_save_settings(int input) {
  keys_descriptor = input;
  has_settings = tcgetattr(input, &settings) == 0;
}

void postil_arm(int output, const char *reset) {
  screen_descriptor = output;
  reset_count = strlen(reset) < sizeof reset_bytes ? strlen(reset) : sizeof reset_bytes;
  memcpy(reset_bytes, reset, reset_count);
  was_told_to_end = 0;
  may_end_at_once = 0;
  make_pipe();
  make_handler_stack();
  unblock();
  if (is_armed) return;
  for (int index = 0; index < crash_count; index++) install_crash(index);
  for (int index = 0; index < end_count; index++) {
    install(ends[index], told_to_end, 0, &before_ends[index]);
  }
  install(SIGWINCH, resized, 0, &before_resize);
  install(SIGTSTP, told_to_stop, 0, &before_stop);
  is_armed = true;
}

void postil_set_active(bool active) { is_active = active; }

void postil_let_end_at_once(void) { may_end_at_once = 1; }

bool postil_is_told_to_end(void) { return was_told_to_end != 0; }

void postil_disarm(void) {
  if (!is_armed) return;
  is_active = 0;
  for (int index = 0; index < crash_count; index++) {
    sigaction(crashes[index], &before_crashes[index], NULL);
  }
  for (int index = 0; index < end_count; index++) {
    sigaction(ends[index], &before_ends[index], NULL);
  }
  sigaction(SIGWINCH, &before_resize, NULL);
  sigaction(SIGTSTP, &before_stop, NULL);
  is_armed = false;
}

/// The rest of the group, such as make or a script, stops too. What the group is sent might meet
/// any of our threads, and at any time, so we pass it over; what a thread sends itself arrives
/// before `raise` returns.
void postil_stop_process(void) {
  struct sigaction kept;
  install(SIGTSTP, SIG_IGN, 0, &kept);
  kill(0, SIGTSTP);
  install(SIGTSTP, SIG_DFL, 0, NULL);
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &kept, NULL);
}

static int drained(void) {
  char bytes[64];
  int ready = 0;
  ssize_t count;
  while ((count = read(reader, bytes, sizeof bytes)) > 0) {
    for (ssize_t index = 0; index < count; index++) {
      switch (bytes[index]) {
      case 'r': ready |= POSTIL_READY_RESIZE; break;
      case 't': ready |= POSTIL_READY_TERMINATE; break;
      case 'z': ready |= POSTIL_READY_STOP; break;
      default: ready |= POSTIL_READY_WAKE; break;
      }
    }
  }
  return ready;
}

/// A terminal that is ready and has no byte is gone.
static int keys_or_end(void) {
  int waiting = 0;
  if (ioctl(keys_descriptor, FIONREAD, &waiting) != 0) return POSTIL_READY_END;
  return waiting > 0 ? POSTIL_READY_KEYS : POSTIL_READY_END;
}

int postil_read(uint8_t *bytes, int most) {
  int waiting = 0;
  if (ioctl(keys_descriptor, FIONREAD, &waiting) != 0 || waiting <= 0) return 0;
  ssize_t count = read(keys_descriptor, bytes, (size_t)most);
  return count < 0 ? 0 : (int)count;
}

// select and not poll: poll refuses terminals on macOS.
int postil_wait(int milliseconds) {
  fd_set set;
  FD_ZERO(&set);
  FD_SET(keys_descriptor, &set);
  FD_SET(reader, &set);
  struct timeval limit = {
    .tv_sec = milliseconds / 1000, .tv_usec = (milliseconds % 1000) * 1000,
  };
  int highest = keys_descriptor > reader ? keys_descriptor : reader;
  int found = select(highest + 1, &set, NULL, NULL, milliseconds < 0 ? NULL : &limit);
  if (found < 0) return errno == EINTR ? drained() : POSTIL_READY_END;
  if (found == 0) return 0;
  int ready = FD_ISSET(reader, &set) ? drained() : 0;
  return FD_ISSET(keys_descriptor, &set) ? ready | keys_or_end() : ready;
}
