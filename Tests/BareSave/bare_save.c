#include "bare_save.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int put(int file, const void *bytes, size_t count) {
  if (file < 0) return -1;
  int isKept = write(file, bytes, count) == (ssize_t)count && fsync(file) == 0;
  return close(file) == 0 && isKept ? 0 : -1;
}

int bare_save(
  const char *folder, const void *bytes, size_t count, const void *line, size_t length) {
  char new[4096], name[4096], log[4096];
  snprintf(new, sizeof new, "%s/.bare.new", folder);
  snprintf(name, sizeof name, "%s/bare", folder);
  snprintf(log, sizeof log, "%s/bare.log", folder);
  if (put(open(new, O_WRONLY | O_CREAT | O_EXCL, 0666), bytes, count) < 0) return -1;
  if (rename(new, name) < 0) return -1;
  int opened = open(folder, O_RDONLY | O_DIRECTORY);
  if (opened < 0 || fsync(opened) < 0 || close(opened) < 0) return -1;
  return put(open(log, O_WRONLY | O_CREAT | O_APPEND, 0666), line, length);
}
