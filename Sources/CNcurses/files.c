#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

bool postil_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

int postil_open_keys(void) { return open("/dev/tty", O_RDONLY | O_CLOEXEC); }

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool postil_set_locale(void) {
  if (setlocale(LC_ALL, "") && is_utf8()) return true;
  if (setlocale(LC_CTYPE, "C.UTF-8") && is_utf8()) return true;
  return setlocale(LC_CTYPE, "en_US.UTF-8") && is_utf8();
}

bool postil_has_room(int descriptor, int milliseconds) {
  struct pollfd room = {descriptor, POLLOUT, 0};
  return poll(&room, 1, milliseconds) > 0;
}

/// Whoever had the terminal before may have left it so that a write does not wait.
static bool waits_for_room(int descriptor) {
  return postil_has_room(descriptor, -1) || errno == EINTR;
}

enum { PATIENCE = 500 };

bool postil_write(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    // A terminal that takes nothing must not keep us from ending. Half a frame is worse than none:
    // what it has not taken is dropped, and it is put right.
    if (postil_is_told_to_end() && !postil_has_room(descriptor, PATIENCE)) {
      postil_put_right();
      return false;
    }
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN && waits_for_room(descriptor)) continue;
    if (written <= 0) return false;
    bytes += written;
    count -= (size_t)written;
  }
  return true;
}
