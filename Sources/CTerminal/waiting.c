// The wait: keyboard, signals and other descriptors in one poll.
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static uint64_t look(
  const int32_t *descriptors, int count, int milliseconds, int keyboard
) {
  struct pollfd list[CT_DESCRIPTORS + 2];
  int own = 0;
  // Before the pipe is drained nothing may be taken, so that no signal falls in between.
  list[own++] = (struct pollfd){ct_signals_descriptor(), POLLIN, 0};
  list[own++] = (struct pollfd){keyboard ? STDIN_FILENO : -1, POLLIN, 0};
  if (count > CT_DESCRIPTORS) count = CT_DESCRIPTORS;
  for (int i = 0; i < count; i++) list[own + i] = (struct pollfd){descriptors[i], POLLIN, 0};
  int ready = poll(list, (nfds_t)(own + count), milliseconds);
  uint64_t seen = 0;
  if (ready < 0) seen = errno == EINTR ? CT_INTERRUPTED : CT_HUNG_UP;
  if (ready > 0) {
    if (list[1].revents & POLLIN) seen |= CT_INPUT;
    if (list[1].revents & (POLLHUP | POLLERR | POLLNVAL)) seen |= CT_HUNG_UP;
    for (int i = 0; i < count; i++)
      if (list[own + i].revents) seen |= (uint64_t)CT_READABLE << i;
  }
  ct_signals_drain();
  return seen | ct_signals_take();
}

uint64_t ct_poll(const int32_t *descriptors, int count, int milliseconds) {
  return look(descriptors, count, milliseconds, 0);
}

uint64_t ct_wait(const int32_t *descriptors, int count, int milliseconds) {
  uint64_t seen = look(descriptors, count, milliseconds, 1);
  int waiting = 0;
  // Readable and yet nothing to read: the end of the input. Without this the loop would spin.
  if ((seen & CT_INPUT) && ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting == 0) {
    struct pollfd again = {STDIN_FILENO, POLLIN, 0};
    if (poll(&again, 1, 20) > 0 && ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting == 0)
      seen = (seen & ~(uint64_t)CT_INPUT) | CT_HUNG_UP;
  }
  return seen;
}

int ct_drain(int32_t descriptor) {
  char bytes[4096];
  int flags = fcntl(descriptor, F_GETFL);
  if (flags < 0) return 0;
  if (!(flags & O_NONBLOCK)) (void)fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
  for (;;) {
    ssize_t count = read(descriptor, bytes, sizeof bytes);
    if (count > 0) continue;
    if (count == 0) return 0;
    if (errno == EINTR) continue;
    return errno == EAGAIN;
  }
}
