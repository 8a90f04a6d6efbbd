#include <stddef.h>

/// Writes the bytes to a new file in the folder, brings them to the disk, gives the file its name,
/// and brings the folder to the disk; then adds the line to a log there and brings that to the disk.
/// What a save cannot do without. Returns 0, or -1 with errno.
int bare_save(
  const char *folder, const void *bytes, size_t count, const void *line, size_t length);
