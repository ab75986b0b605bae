#define _GNU_SOURCE
#include "CHost.h"
#include <errno.h>
#include <iconv.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

static void wake(int signal_number) { (void)signal_number; }

/* A repeating timer that interrupts this thread only: a signal that comes just before flock()
   blocks is followed by another one. */
static int start_timer(timer_t *timer, int timeout_ms) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = wake; /* no SA_RESTART: the wait must end */
  sigemptyset(&action.sa_mask);
  if (sigaction(SIGRTMIN + 3, &action, 0) != 0) return -errno;
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = SIGRTMIN + 3;
  event.sigev_notify_thread_id = (pid_t)syscall(SYS_gettid);
  if (timer_create(CLOCK_MONOTONIC, &event, timer) != 0) return -errno;
  struct itimerspec when = {{0, 20000000}, {timeout_ms / 1000, (timeout_ms % 1000) * 1000000L}};
  if (when.it_value.tv_sec == 0 && when.it_value.tv_nsec == 0) when.it_value.tv_nsec = 1;
  if (timer_settime(*timer, 0, &when, 0) != 0) {
    int failed = errno;
    timer_delete(*timer);
    return -failed;
  }
  return 0;
}

static long long now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int ch_lock(int fd, int timeout_ms) {
  if (flock(fd, LOCK_EX | LOCK_NB) == 0) return 0;
  if (errno != EWOULDBLOCK) return -errno;
  long long end = now_ms() + timeout_ms;
  /* A thread of a pool may come with every signal blocked: then nothing would end the wait. */
  sigset_t ours, before;
  sigemptyset(&ours);
  sigaddset(&ours, SIGRTMIN + 3);
  int masked = pthread_sigmask(SIG_UNBLOCK, &ours, &before);
  if (masked != 0) return -masked;
  timer_t timer;
  int started = start_timer(&timer, timeout_ms);
  if (started != 0) {
    pthread_sigmask(SIG_SETMASK, &before, 0);
    return started;
  }
  int result = 1;
  for (;;) {
    if (flock(fd, LOCK_EX) == 0) {
      result = 0;
      break;
    }
    if (errno != EINTR) {
      result = -errno;
      break;
    }
    if (now_ms() >= end) break;
  }
  timer_delete(timer);
  pthread_sigmask(SIG_SETMASK, &before, 0);
  return result;
}

int ch_unlock(int fd) { return flock(fd, LOCK_UN) == 0 ? 0 : -errno; }

static int try_lock(int fd, int kind) {
  if (flock(fd, kind | LOCK_NB) == 0) return 0;
  return errno == EWOULDBLOCK ? 1 : -errno;
}

int ch_try_shared(int fd) { return try_lock(fd, LOCK_SH); }
int ch_try_exclusive(int fd) { return try_lock(fd, LOCK_EX); }

int ch_is_network_file_system(const char *path) {
  struct statfs info;
  if (statfs(path, &info) != 0) return -errno;
  switch ((unsigned long)info.f_type & 0xffffffffUL) {
    case 0x6969UL:     /* NFS */
    case 0xff534d42UL: /* CIFS */
    case 0xfe534d42UL: /* SMB2 */
    case 0x517bUL:     /* SMB */
    case 0x01021997UL: /* 9p */
    case 0x65735546UL: /* FUSE */
    case 0x5346414fUL: /* AFS */
    case 0x6b414653UL: /* kAFS */
    case 0x00c36400UL: /* Ceph */
    case 0x47504653UL: /* GPFS */
      return 1;
    default:
      return 0;
  }
}

uint64_t ch_process_start(int pid) {
  char path[64], text[1024];
  if (pid <= 0) return 0; /* kill() would mean a whole group */
  snprintf(path, sizeof path, "/proc/%d/stat", pid);
  FILE *file = fopen(path, "re");
  /* A /proc mounted with hidepid shows only one's own: whether it runs can still be told. */
  if (!file) return (kill(pid, 0) == 0 || errno == EPERM) ? UINT64_MAX : 0;
  size_t length = fread(text, 1, sizeof text - 1, file);
  fclose(file);
  text[length] = 0;
  char *after = strrchr(text, ')'); /* the name may hold spaces and brackets */
  if (!after) return 0;
  unsigned long long start = 0;
  /* After the name: state is field 3, the start time field 22. */
  char *cursor = after + 1;
  for (int field = 3; *cursor; field++) {
    while (*cursor == ' ') cursor++;
    if (field == 22) {
      sscanf(cursor, "%llu", &start);
      break;
    }
    while (*cursor && *cursor != ' ') cursor++;
  }
  return start;
}

int ch_is_root(void) { return geteuid() == 0 ? 1 : 0; }

void ch_ignore_file_size_signal(void) { signal(SIGXFSZ, SIG_IGN); }

long ch_cp932_to_utf8(const char *in, unsigned long in_length, char *out, unsigned long out_length) {
  /* Opened once for each thread that imports, and kept until it ends. */
  static _Thread_local iconv_t converter;
  static _Thread_local int is_open;
  if (!is_open) {
    converter = iconv_open("UTF-8", "CP932");
    if (converter == (iconv_t)-1) return -1;
    is_open = 1;
  }
  char *from = (char *)in, *to = out;
  size_t left = in_length, room = out_length;
  iconv(converter, 0, 0, 0, 0);
  if (iconv(converter, &from, &left, &to, &room) == (size_t)-1 || left != 0) return -1;
  return (long)(to - out);
}
