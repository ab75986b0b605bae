#define _GNU_SOURCE
#include "cpaper.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

void cp_forbid_core(void) {
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
}

static int fill(int fd, const unsigned char *bytes, size_t length) {
  if (fchmod(fd, 0600) != 0) return -errno;
  while (length > 0) {
    ssize_t count = write(fd, bytes, length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count < 0 ? -errno : -EIO;
    bytes += count;
    length -= (size_t)count;
  }
  return fsync(fd) == 0 ? 0 : -errno;
}

/* Where the file system cannot keep a file without a name: a name beside it, then moved. */
static int put_beside(const char *path, const unsigned char *bytes, size_t length) {
  char beside[PATH_MAX];
  if (snprintf(beside, sizeof beside, "%s.part-%d", path, getpid()) >= (int)sizeof beside)
    return -ENAMETOOLONG;
  int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) return -errno;
  int result = fill(fd, bytes, length);
  close(fd);
  if (result == 0 && renameat2(AT_FDCWD, beside, AT_FDCWD, path, RENAME_NOREPLACE) != 0)
    result = -errno;
  if (result != 0) unlink(beside);
  return result;
}

/* A file without a name until it is whole: nothing is left of it when the process is killed. */
int cp_put(const char *path, const unsigned char *bytes, size_t length) {
  char *copy = strdup(path);
  if (copy == NULL) return -ENOMEM;
  int fd = open(dirname(copy), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0600);
  int error = errno;
  free(copy);
  if (fd < 0)
    return error == EOPNOTSUPP || error == EISDIR || error == EINVAL
               ? put_beside(path, bytes, length)
               : -error;
  int result = fill(fd, bytes, length);
  char self[64];
  snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
  if (result == 0 && linkat(AT_FDCWD, self, AT_FDCWD, path, AT_SYMLINK_FOLLOW) != 0)
    result = errno == ENOENT ? put_beside(path, bytes, length) : -errno;
  close(fd);
  return result;
}
