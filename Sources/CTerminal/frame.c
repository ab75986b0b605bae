// One frame, one write. Curses sends each stretch between two cursor movements by itself: the terminal
// wakes for every one, shows half a frame, and a line over the network carries a packet for each. Here
// its output goes to memory while it draws, and from there to the terminal as a whole.
#define _GNU_SOURCE
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// What curses holds for the terminal. It is the terminal except while a frame is drawn, so that modes
// and sizes are asked of the terminal.
static FILE *output;
static int memory = -1;
static char *whole;
static size_t room;

FILE *ct_frame_open(void) {
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (descriptor < 0) return NULL;
  output = fdopen(descriptor, "w");
  if (!output) close(descriptor);
  // Without it frames go out in pieces, as curses makes them.
  if (output) memory = memfd_create("frame", MFD_CLOEXEC);
  return output;
}

void ct_frame_begin(void) {
  if (!output || memory < 0) return;
  (void)fflush(output);
  if (lseek(memory, 0, SEEK_SET) != 0) return;
  (void)dup3(memory, fileno(output), O_CLOEXEC);
}

/* All of it, or as much as a terminal takes that has gone away. */
static void send(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = STDOUT_FILENO, .events = POLLOUT};
      (void)poll(&ready, 1, -1);
      continue;
    }
    if (sent <= 0) return;
    bytes += sent;
    count -= (size_t)sent;
  }
}

/* What people's names and addresses stood in does not stay behind when the screen is covered. */
static int forget(int whole_frame) {
  if (whole) explicit_bzero(whole, room);
  return ftruncate(memory, 0) == 0 && whole_frame;
}

int ct_frame_end(void) {
  if (!output || memory < 0) return 1;
  while (dup3(STDOUT_FILENO, fileno(output), O_CLOEXEC) < 0 && (errno == EINTR || errno == EBUSY)) {
  }
  off_t count = lseek(memory, 0, SEEK_CUR);
  if (count <= 0) return 1;
  if ((size_t)count > room) {
    char *larger = malloc((size_t)count);
    if (!larger) return forget(0);
    free(whole);
    whole = larger;
    room = (size_t)count;
  }
  ssize_t held = pread(memory, whole, (size_t)count, 0);
  if (held > 0) send(whole, (size_t)held);
  return forget(held == count);
}

void ct_frame_close(void) {
  if (memory >= 0) close(memory);
  if (output) (void)fclose(output);
  free(whole);
  output = NULL;
  memory = -1;
  whole = NULL;
  room = 0;
}
