// memfd_create is Linux's own.
#define _GNU_SOURCE 1
#include "CNcurses.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

// ncurses writes to a descriptor and to nothing else; while its output is held, that descriptor leads
// into memory, and this is the terminal.
static int descriptor = -1, terminal = -1, memory = -1;
static char *held;
static size_t room;

static int new_memory(void) {
#ifdef __linux__
  return memfd_create("frame", MFD_CLOEXEC);
#else
  return -1;
#endif
}

/// The limit of the size of files holds for memory too, and what ncurses could not write is lost.
static bool is_limited(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY;
}

bool postil_hold(void) {
  if (is_limited()) return false;
  if (memory < 0 && (memory = new_memory()) < 0) return false;
  descriptor = postil_output();
  terminal = dup(descriptor);
  if (terminal < 0) return false;
  // What an earlier frame left behind the end of this one is not looked at.
  if (lseek(memory, 0, SEEK_SET) == 0 && dup2(memory, descriptor) >= 0) return true;
  close(terminal);
  return false;
}

static bool fits(size_t count) {
  if (count <= room) return true;
  char *larger = realloc(held, count * 2);
  if (!larger) return false;
  held = larger;
  room = count * 2;
  return true;
}

static void pass_on(size_t count) {
  char part[4096];
  for (size_t done = 0; done < count;) {
    ssize_t read = pread(memory, part, sizeof part, (off_t)done);
    if (read <= 0 || !postil_write(descriptor, part, (size_t)read)) return;
    done += (size_t)read;
  }
}

const char *postil_release(size_t *count) {
  off_t end = lseek(memory, 0, SEEK_CUR);
  dup2(terminal, descriptor);
  close(terminal);
  *count = end < 0 ? 0 : (size_t)end;
  if (fits(*count) && pread(memory, held, *count, 0) == end) return held;
  // Without room to look at it, it goes out as it is.
  pass_on(*count);
  *count = 0;
  return held;
}
