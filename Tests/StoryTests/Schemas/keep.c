// Preloaded into tests and the program, this keeps a copy of each file that Postil has brought to the
// disk, so that all of them can be validated afterwards:
//
//   POSTIL_KEEP_FILES  the folder for the copies, absolute
//
// Postil's writers call fsync on whatever they have written, when it is whole, and tell from tests that
// damage files by how they open them: the library's never through a link (O_NOFOLLOW), the others
// under the name NAME.postil-PID. Only what lies in a folder of a test's own is kept: one whose name
// begins with "postil-".
// Of a file of lines the last is kept, which is the one that was just written. A copy's name is
// VERSION~HASH~NAME: of a line the version of its library, else "-"; NAME as it will be after the
// rename. The bytes of an original are anything, as are those that a repair puts aside: neither is kept.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *kept;
static int (*realSync)(int);
static atomic_int drafts;

__attribute__((constructor)) static void begin(void) {
  realSync = dlsym(RTLD_NEXT, "fsync");
  kept = getenv("POSTIL_KEEP_FILES");
}

static int endsWith(const char *text, const char *end) {
  size_t length = strlen(text), count = strlen(end);
  return length >= count && strcmp(text + length - count, end) == 0;
}

// Makes it the name that the file has when it is in its place. Whether that tells who wrote it.
static int settle(char *name) {
  char *draft = strstr(name, ".postil-");
  if (draft != NULL) {
    *draft = 0;
    // What the user asked for, under a name that was given: an export, say.
    if (strcmp(name, "theme") != 0) strcpy(name, "asked");
    return 1;
  }
  if (name[0] != '.') return 0;
  if (endsWith(name, ".new")) name[strlen(name) - 4] = 0;
  else if (endsWith(name, ".less")) name[strlen(name) - 5] = 0;
  // The old bytes, on their way back.
  else if (strstr(name, ".json.back") != NULL) strstr(name, ".json.back")[5] = 0;
  else return 0;
  memmove(name, name + 1, strlen(name));
  return 0;
}

// The version in the nearest postil.json upwards.
static void findVersion(const char *path, char version[16]) {
  char place[PATH_MAX], text[4096];
  strcpy(version, "-");
  strncpy(place, path, sizeof place - 1);
  place[sizeof place - 1] = 0;
  char *slash;
  while ((slash = strrchr(place, '/')) != NULL && slash != place) {
    if ((size_t)(slash - place) + 14 >= sizeof place) return;
    strcpy(slash, "/postil.json");
    int file = open(place, O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
      ssize_t count = read(file, text, sizeof text - 1);
      close(file);
      text[count > 0 ? count : 0] = 0;
      char *found = strstr(text, "\n  \"version\": \"");
      if (found != NULL) sscanf(found + 15, "%15[0-9.]", version);
      return;
    }
    *slash = 0;
  }
}

static void writeCopy(const char *name, const char *path, const char *bytes, size_t count) {
  char version[16] = "-", target[PATH_MAX + NAME_MAX + 64], draft[PATH_MAX + 64];
  if (endsWith(name, ".jsonl")) findVersion(path, version);
  unsigned long long hash = 14695981039346656037ULL;
  for (size_t index = 0; index < count; index++)
    hash = (hash ^ (unsigned char)bytes[index]) * 1099511628211ULL;
  snprintf(target, sizeof target, "%s/%s~%016llx~%s", kept, version, hash, name);
  if (access(target, F_OK) == 0) return;
  snprintf(
    draft, sizeof draft, "%s/.%d-%d", kept, (int)getpid(), atomic_fetch_add(&drafts, 1));
  int file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) return;
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written <= 0) break;
    bytes += written;
    count -= (size_t)written;
  }
  close(file);
  if (count == 0) rename(draft, target); else unlink(draft);
}

static void keep(int number) {
  struct stat status;
  char link[64], path[PATH_MAX], name[NAME_MAX + 1];
  if (fstat(number, &status) != 0 || !S_ISREG(status.st_mode)) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", number);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = 0;
  if (strstr(path, "/postil-") == NULL || strrchr(path, '/') == NULL) return;
  snprintf(name, sizeof name, "%s", strrchr(path, '/') + 1);
  if (!settle(name) && (fcntl(number, F_GETFL) & O_NOFOLLOW) == 0) return;
  if (strncmp(name, "original", 8) == 0 || strstr(path, "/.repaired/") != NULL) return;
  // Opened anew: the descriptor may be for writing only.
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  size_t count = (size_t)status.st_size, filled = 0;
  char *bytes = malloc(count + 1), *start = bytes;
  while (bytes != NULL && filled < count) {
    ssize_t part = read(file, bytes + filled, count - filled);
    if (part <= 0) break;
    filled += (size_t)part;
  }
  close(file);
  if (bytes != NULL && filled == count) {
    if (endsWith(name, ".jsonl") && count > 1) {
      char *end = memrchr(bytes, '\n', count - 1);
      if (end != NULL) start = end + 1;
    }
    writeCopy(name, path, start, count - (size_t)(start - bytes));
  }
  free(bytes);
}

int fsync(int number) {
  int result = realSync(number);
  int problem = errno;
  if (kept != NULL && result == 0) keep(number);
  errno = problem;
  return result;
}
