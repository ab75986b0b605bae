#define _GNU_SOURCE
#include "CBenchTicket.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int cb_open_terminal(int columns, int rows, char *slave, size_t slave_size) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -errno;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (grantpt(master) != 0 || unlockpt(master) != 0 || ioctl(master, TIOCSWINSZ, &size) != 0 ||
      ptsname_r(master, slave, slave_size) != 0) {
    int failed = errno;
    close(master);
    return -failed;
  }
  return master;
}

/* A program starts with no signal blocked and every one at its default. */
static int attributes(posix_spawnattr_t *attr, short flags) {
  int failed = posix_spawnattr_init(attr);
  if (failed) return failed;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(attr, &none);
  posix_spawnattr_setsigdefault(attr, &all);
  return posix_spawnattr_setflags(
      attr, (short)(flags | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
}

int cb_start_on_terminal(pid_t *pid, const char *program, char *const arguments[],
                         char *const environment[], const char *slave, const char *folder) {
  posix_spawnattr_t attr;
  int failed = attributes(&attr, POSIX_SPAWN_SETSID);
  if (failed) return failed;
  posix_spawn_file_actions_t actions;
  failed = posix_spawn_file_actions_init(&actions);
  if (!failed) {
    /* The first terminal a session leader opens becomes its controlling terminal. */
    failed = posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0);
    if (!failed) failed = posix_spawn_file_actions_adddup2(&actions, 0, 1);
    if (!failed) failed = posix_spawn_file_actions_adddup2(&actions, 0, 2);
    if (!failed) failed = posix_spawn_file_actions_addchdir_np(&actions, folder);
    if (!failed) failed = posix_spawn(pid, program, &actions, &attr, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
  }
  posix_spawnattr_destroy(&attr);
  return failed;
}

int cb_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int cb_start(pid_t *pid, const char *program, char *const arguments[], char *const environment[],
             int input, int output) {
  posix_spawnattr_t attr;
  int failed = attributes(&attr, 0);
  if (failed) return failed;
  posix_spawn_file_actions_t actions;
  failed = posix_spawn_file_actions_init(&actions);
  if (!failed) {
    failed = posix_spawn_file_actions_adddup2(&actions, input, 0);
    if (!failed) failed = posix_spawn_file_actions_adddup2(&actions, output, 1);
    if (!failed) failed = posix_spawn(pid, program, &actions, &attr, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
  }
  posix_spawnattr_destroy(&attr);
  return failed;
}
