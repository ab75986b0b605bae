#pragma once
#include <stdint.h>

/* What the store needs of the host and Swift cannot say: a file lock with a bounded wait. */

/* Takes an exclusive flock on fd, waiting at most timeout_ms.
   0 taken, 1 the time is up, otherwise -errno. */
int ch_lock(int fd, int timeout_ms);
int ch_unlock(int fd);

/* flock(LOCK_SH / LOCK_EX) without waiting. 0 taken, 1 held by another, otherwise -errno. */
int ch_try_shared(int fd);
int ch_try_exclusive(int fd);

/* 1 when path lies on a network or user-space file system (NFS, CIFS, SMB, 9p, FUSE, AFS, Ceph),
   0 when it does not, -errno when it cannot be told. */
int ch_is_network_file_system(const char *path);

/* The clock tick at which the process started (field 22 of /proc/PID/stat), 0 when it is gone,
   UINT64_MAX when it runs and the host does not show when it started. */
uint64_t ch_process_start(int pid);

/* 1 when this process can stand for root on this host. */
int ch_is_root(void);

/* 1 when a file-size limit made a write fail rather than a signal end the process. */
void ch_ignore_file_size_signal(void);

/* Turns CP932 (Windows-31J) into UTF-8. The number of bytes written, or -1 when the input is not
   CP932 or does not fit. */
long ch_cp932_to_utf8(const char *in, unsigned long in_length, char *out, unsigned long out_length);
