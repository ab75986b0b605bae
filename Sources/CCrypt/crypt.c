#define _GNU_SOURCE
#include "CCrypt.h"
#include <crypt.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <fcntl.h>

_Static_assert(CC_HASH_SIZE >= CRYPT_OUTPUT_SIZE, "a hash must fit");

int cc_new_setting(char setting[CC_HASH_SIZE]) {
  char *made = crypt_gensalt_ra("$y$", 0, NULL, 0);
  if (!made || strlen(made) >= CC_HASH_SIZE) {
    free(made);
    return 0;
  }
  strcpy(setting, made);
  free(made);
  return 1;
}

static int hash_here(const char *password, const char *setting, char hash[CC_HASH_SIZE]) {
  void *data = NULL;
  int size = 0;
  const char *made = crypt_ra(password, setting, &data, &size);
  int usable = made && made[0] != '*' && strlen(made) < CC_HASH_SIZE;
  if (usable) strcpy(hash, made);
  if (data) explicit_bzero(data, (size_t)size);
  free(data);
  return usable;
}

/* Writes the hash, or nothing, and is gone. */
static void child(int to, pid_t parent, const char *password, const char *setting) {
  char hash[CC_HASH_SIZE] = {0};
  /* A terminal that is killed must not leave a process behind that holds its locks. */
  (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);
  /* Nor may one that is slow keep open what its parent has closed meanwhile. */
  if (to > 3) (void)close_range(3, (unsigned)to - 1, 0);
  (void)close_range((unsigned)to + 1, ~0U, 0);
  if (hash_here(password, setting, hash)) (void)!write(to, hash, sizeof hash);
  _exit(0);
}

/* The whole answer or nothing. */
static int take(int from, char hash[CC_HASH_SIZE]) {
  size_t count = 0;
  while (count < CC_HASH_SIZE) {
    ssize_t more = read(from, hash + count, CC_HASH_SIZE - count);
    if (more < 0 && errno == EINTR) continue;
    if (more <= 0) break;
    count += (size_t)more;
  }
  return count == CC_HASH_SIZE && memchr(hash, 0, CC_HASH_SIZE) != NULL;
}

int cc_hash(const char *password, const char *setting, char hash[CC_HASH_SIZE]) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return hash_here(password, setting, hash);
  /* The child must not answer signals with this program's handlers. */
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t parent = getpid();
  pid_t pid = fork();
  if (pid == 0) child(ends[1], parent, password, setting);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(ends[1]);
  if (pid < 0) {
    close(ends[0]);
    return hash_here(password, setting, hash);
  }
  int taken = take(ends[0], hash);
  close(ends[0]);
  while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {
  }
  return taken;
}
