// Preloaded into a program, this lets one of its file-changing calls fail. Calls of libc are counted
// whose path, or whose descriptor's path, lies within one folder:
//
//   FAULTS_WITHIN  the folder, absolute
//   FAULTS_AT      the number of the call that fails, from 1; 0 lets none fail
//   FAULTS_KIND    ENOSPC, EIO, EACCES, EDQUOT or EROFS; SHORT: a write takes half, and all goes on;
//                  FULL: a write takes half, and from there on nothing that needs room succeeds
//                  KILL: the process is killed before the call; TORN: after half of a write
//   FAULTS_ALL     set: every call from that number on fails
//   FAULTS_READS   set: calls that only read are counted, too, and fail
//   FAULTS_LOG     a file outside of the folder that gets a line for each call: its number, what
//                  became of it ("-", or the kind of the fault), its name and its path
//
// A close that fails closes all the same, as Linux does.

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { descriptors = 1024 };

static _Atomic(char *) paths[descriptors];
static atomic_int isForChange[descriptors];
static atomic_long calls;
static long at;
static int number;
static int isShort, isFull, isTorn, isKill, isAll, countsReads;
static int notes = -1;
static const char *within, *kind;

static int (*realOpen)(const char *, int, ...);
static ssize_t (*realWrite)(int, const void *, size_t);
static int (*realClose)(int);

__attribute__((constructor)) static void begin(void) {
  realOpen = dlsym(RTLD_NEXT, "open");
  realWrite = dlsym(RTLD_NEXT, "write");
  realClose = dlsym(RTLD_NEXT, "close");
  within = getenv("FAULTS_WITHIN");
  kind = getenv("FAULTS_KIND");
  const char *told = getenv("FAULTS_AT"), *log = getenv("FAULTS_LOG");
  at = told ? atol(told) : 0;
  isAll = getenv("FAULTS_ALL") != NULL;
  countsReads = getenv("FAULTS_READS") != NULL;
  if (kind == NULL) kind = "EIO";
  isFull = strcmp(kind, "FULL") == 0;
  isTorn = strcmp(kind, "TORN") == 0;
  isKill = strcmp(kind, "KILL") == 0;
  isShort = isFull || isTorn || strcmp(kind, "SHORT") == 0;
  number = strcmp(kind, "EIO") == 0      ? EIO
           : strcmp(kind, "EACCES") == 0 ? EACCES
           : strcmp(kind, "EDQUOT") == 0 ? EDQUOT
           : strcmp(kind, "EROFS") == 0  ? EROFS
                                         : ENOSPC;
  if (log) notes = realOpen(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
}

static int isWithin(const char *path) {
  if (within == NULL || path == NULL) return 0;
  char full[PATH_MAX];
  if (path[0] != '/') {
    if (getcwd(full, sizeof full) == NULL) return 0;
    size_t length = strlen(full);
    snprintf(full + length, sizeof full - length, "/%s", path);
    path = full;
  }
  size_t length = strlen(within);
  return strncmp(path, within, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static const char *pathOf(int descriptor) {
  if (descriptor < 0 || descriptor >= descriptors) return NULL;
  return atomic_load(&paths[descriptor]);
}

static int remember(int descriptor, const char *path, int isChange) {
  if (descriptor >= 0 && descriptor < descriptors && isWithin(path)) {
    atomic_store(&isForChange[descriptor], isChange);
    free(atomic_exchange(&paths[descriptor], strdup(path)));
  }
  return descriptor;
}

/// Counts a call and notes it. What is to become of it: 0 it is made, 1 it fails, 2 it is made by
/// half.
static int verdict(const char *name, const char *path) {
  long call = atomic_fetch_add(&calls, 1) + 1;
  int isWrite = strcmp(name, "write") == 0 || strcmp(name, "pwrite") == 0;
  int isMade = isWrite || strcmp(name, "open") == 0 || strcmp(name, "mkdir") == 0;
  int verdict = 0;
  if (at > 0 && call == at && isShort) verdict = isWrite ? 2 : 0;
  if (at > 0 && call == at && !isShort) verdict = 1;
  if (at > 0 && call > at && isAll && !isShort) verdict = 1;
  if (at > 0 && call > at && isFull && isMade) verdict = 1;
  if (notes >= 0) {
    char line[PATH_MAX + 64];
    int length = snprintf(
      line, sizeof line, "%ld %s %s %s\n", call, verdict ? kind : "-", name, path);
    if (length > 0) realWrite(notes, line, (size_t)length);
  }
  if (isKill && verdict == 1) raise(SIGKILL);
  return verdict;
}

/// Half of a write, which the process may not survive.
static ssize_t half(int descriptor, const void *bytes, size_t count) {
  ssize_t written = realWrite(descriptor, bytes, count > 1 ? count / 2 : count);
  if (isTorn) raise(SIGKILL);
  return written;
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (real == NULL) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
#define FAIL(name, path) \
  if (verdict(name, path) == 1) { \
    errno = number; \
    return -1; \
  }

static int changes(int flags) {
  return (flags & (O_CREAT | O_TRUNC)) != 0 || (flags & O_ACCMODE) != O_RDONLY;
}

static int opening(__typeof__(open) *real, const char *path, int flags, mode_t mode) {
  int isChange = changes(flags);
  if (isWithin(path) && (isChange || countsReads)) FAIL(isChange ? "open" : "openToRead", path)
  return remember(real(path, flags, mode), path, isChange);
}

static mode_t modeIn(int flags, va_list rest) {
  return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(rest, mode_t) : 0;
}

#define MODE(flags) \
  va_list rest; \
  va_start(rest, flags); \
  mode_t mode = modeIn(flags, rest); \
  va_end(rest)
#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    MODE(flags); \
    return opening(real, path, flags, mode); \
  }

OPENING(open)
OPENING(open64)

int openat(int folder, const char *path, int flags, ...) {
  REAL(openat);
  MODE(flags);
  int isChange = changes(flags);
  if (isWithin(path) && (isChange || countsReads)) FAIL(isChange ? "open" : "openToRead", path)
  return remember(real(folder, path, flags, mode), path, isChange);
}

int close(int descriptor) {
  const char *path = pathOf(descriptor);
  if (path == NULL) return realClose(descriptor);
  int isCounted = countsReads || atomic_load(&isForChange[descriptor]);
  int isMeant = isCounted && verdict("close", path) == 1;
  free(atomic_exchange(&paths[descriptor], NULL));
  int result = realClose(descriptor);
  if (!isMeant) return result;
  errno = number;
  return -1;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  const char *path = pathOf(descriptor);
  if (path == NULL) return realWrite(descriptor, bytes, count);
  int verdictHere = verdict("write", path);
  if (verdictHere == 2) return half(descriptor, bytes, count);
  if (verdictHere != 1) return realWrite(descriptor, bytes, count);
  errno = number;
  return -1;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  REAL(pwrite);
  const char *path = pathOf(descriptor);
  if (path == NULL) return real(descriptor, bytes, count, offset);
  int verdictHere = verdict("pwrite", path);
  if (verdictHere == 2 && count > 1) return real(descriptor, bytes, count / 2, offset);
  if (verdictHere != 1) return real(descriptor, bytes, count, offset);
  errno = number;
  return -1;
}

#define OF_DESCRIPTOR(name, parameters, arguments) \
  int name parameters { \
    REAL(name); \
    const char *path = pathOf(descriptor); \
    if (path != NULL) FAIL(#name, path) \
    return real arguments; \
  }
OF_DESCRIPTOR(fsync, (int descriptor), (descriptor))
OF_DESCRIPTOR(fdatasync, (int descriptor), (descriptor))
OF_DESCRIPTOR(fchmod, (int descriptor, mode_t mode), (descriptor, mode))
OF_DESCRIPTOR(ftruncate, (int descriptor, off_t length), (descriptor, length))
OF_DESCRIPTOR(ftruncate64, (int descriptor, off64_t length), (descriptor, length))
OF_DESCRIPTOR(flock, (int descriptor, int operation), (descriptor, operation))

#define OF_PATH(name, parameters, arguments) \
  int name parameters { \
    REAL(name); \
    if (isWithin(path)) FAIL(#name, path) \
    return real arguments; \
  }
OF_PATH(unlink, (const char *path), (path))
OF_PATH(rmdir, (const char *path), (path))
OF_PATH(mkdir, (const char *path, mode_t mode), (path, mode))
OF_PATH(chmod, (const char *path, mode_t mode), (path, mode))
OF_PATH(rename, (const char *old, const char *path), (old, path))
OF_PATH(link, (const char *old, const char *path), (old, path))
OF_PATH(symlink, (const char *old, const char *path), (old, path))
OF_PATH(truncate, (const char *path, off_t length), (path, length))
OF_PATH(unlinkat, (int folder, const char *path, int flags), (folder, path, flags))
OF_PATH(mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode))
OF_PATH(renameat, (int from, const char *old, int to, const char *path), (from, old, to, path))
OF_PATH(
  renameat2, (int from, const char *old, int to, const char *path, unsigned flags),
  (from, old, to, path, flags))
OF_PATH(
  linkat, (int from, const char *old, int to, const char *path, int flags),
  (from, old, to, path, flags))

#define READING_DESCRIPTOR(result, name, parameters, arguments) \
  result name parameters { \
    REAL(name); \
    const char *path = pathOf(descriptor); \
    if (path != NULL && countsReads) FAIL(#name, path) \
    return real arguments; \
  }
READING_DESCRIPTOR(
  ssize_t, read, (int descriptor, void *bytes, size_t count), (descriptor, bytes, count))
READING_DESCRIPTOR(
  ssize_t, pread, (int descriptor, void *bytes, size_t count, off_t offset),
  (descriptor, bytes, count, offset))
READING_DESCRIPTOR(int, fstat, (int descriptor, struct stat *status), (descriptor, status))

#define READING_PATH(name, parameters, arguments) \
  int name parameters { \
    REAL(name); \
    if (isWithin(path) && countsReads) FAIL(#name, path) \
    return real arguments; \
  }
READING_PATH(stat, (const char *path, struct stat *status), (path, status))
READING_PATH(lstat, (const char *path, struct stat *status), (path, status))
READING_PATH(access, (const char *path, int mode), (path, mode))

DIR *opendir(const char *path) {
  static DIR *(*real)(const char *);
  if (real == NULL) real = (DIR * (*)(const char *)) dlsym(RTLD_NEXT, "opendir");
  if (isWithin(path) && countsReads && verdict("opendir", path) == 1) {
    errno = number;
    return NULL;
  }
  return real(path);
}
