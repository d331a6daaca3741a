/*
 * Lets the n-th call of one kind that touches one folder fail, or lets the process die right before or after it.
 * For LD_PRELOAD. FAIL_CALL: fsync, fdatasync, write or rename. FAIL_AT: n. FAIL_AS: a number for errno, `short` (a
 * write takes half), `before` or `after` (death). FAIL_IN: the folder. FAIL_SAID: a file that is made when it struck.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum what { PASS, FAIL, SHORTEN, DIE_BEFORE, DIE_AFTER };

static atomic_int count;

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value == NULL ? "" : value;
}

static int below(const char *path) {
  const char *folder = setting("FAIL_IN");
  return *folder != '\0' && strncmp(path, folder, strlen(folder)) == 0;
}

static int file_is_below(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = '\0';
  return below(path);
}

static enum what fate(const char *call, int concerned) {
  if (!concerned || strcmp(setting("FAIL_CALL"), call) != 0) return PASS;
  if (atomic_fetch_add(&count, 1) + 1 != atoi(setting("FAIL_AT"))) return PASS;
  int said = open(setting("FAIL_SAID"), O_CREAT | O_WRONLY, 0600);
  if (said >= 0) close(said);
  const char *as = setting("FAIL_AS");
  if (strcmp(as, "short") == 0) return SHORTEN;
  if (strcmp(as, "before") == 0) return DIE_BEFORE;
  if (strcmp(as, "after") == 0) return DIE_AFTER;
  errno = atoi(as);
  return FAIL;
}

static void die(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

#define AROUND(call, concerned, carry_out)                   \
  enum what what = fate(call, concerned);                    \
  if (what == FAIL) return -1;                               \
  if (what == DIE_BEFORE) die();                             \
  int result = (carry_out);                                  \
  if (what == DIE_AFTER) die();                              \
  return result;

int fsync(int fd) { AROUND("fsync", file_is_below(fd), syscall(SYS_fsync, fd)) }

int fdatasync(int fd) { AROUND("fdatasync", file_is_below(fd), syscall(SYS_fdatasync, fd)) }

int rename(const char *from, const char *to) {
  AROUND("rename", below(to), syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0))
}

ssize_t write(int fd, const void *bytes, size_t length) {
  size_t taken = length;
  enum what what = fate("write", file_is_below(fd));
  if (what == FAIL) return -1;
  if (what == DIE_BEFORE) die();
  if ((what == SHORTEN || what == DIE_AFTER) && length > 1) taken = length / 2;
  ssize_t result = syscall(SYS_write, fd, bytes, taken);
  if (what == DIE_AFTER) die();
  return result;
}
