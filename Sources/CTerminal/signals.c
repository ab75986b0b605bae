// Signals: requests to stop become bits and a byte in a pipe; faults give the terminal back first.
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static struct termios found_modes;
static volatile sig_atomic_t armed;
static volatile sig_atomic_t stop_requested, hung_up, continued;
static pid_t owner;
static int wake_pipe[2] = {-1, -1};
static char fault_stack[65536];

// Paste marks off, cursor on, plain, cursor keys and keypad normal, back to the first screen.
static const char give_back[] = "\033[?2004l\033[?25h\033[0m\033[?1l\033>\033[?1049l\r\n";

static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGQUIT};
static const int requests[] = {SIGTERM, SIGINT, SIGHUP, SIGCONT};

// Threads inherit the mask, so SIGWINCH reaches only the thread that opens the terminal: curses
// sees no new size if another thread takes the signal. Runs before any thread exists.
__attribute__((constructor)) static void keep_sigwinch_from_threads(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGWINCH);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
}

static void on_fault(int number) {
  if (armed && getpid() == owner) {
    armed = 0;
    (void)!write(STDOUT_FILENO, give_back, sizeof give_back - 1);
    (void)tcsetattr(STDIN_FILENO, TCSANOW, &found_modes);
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void on_request(int number) {
  int saved = errno;
  if (number == SIGHUP) hung_up = 1;
  else if (number == SIGCONT) continued = 1;
  else stop_requested = 1;
  unsigned char byte = 0;
  (void)!write(wake_pipe[1], &byte, 1);
  errno = saved;
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int ct_signals_install(void) {
  if (tcgetattr(STDIN_FILENO, &found_modes) != 0) return -1;
  if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  owner = getpid();
  stack_t stack = {.ss_sp = fault_stack, .ss_size = sizeof fault_stack};
  sigaltstack(&stack, NULL);
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
    handle(faults[i], on_fault, SA_ONSTACK);
  for (size_t i = 0; i < sizeof requests / sizeof *requests; i++)
    handle(requests[i], on_request, SA_RESTART);
  // Nothing suspends into a shell: a visitor would find it signed in.
  signal(SIGTSTP, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGWINCH);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  return 0;
}

void ct_signals_uninstall(void) {
  for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) signal(requests[i], SIG_DFL);
}

void ct_signals_arm(int on) { armed = on; }

// A flag is cleared before it is reported: a signal in between is reported once more, never lost.
static unsigned take(volatile sig_atomic_t *flag, unsigned bit) {
  if (!*flag) return 0;
  *flag = 0;
  return bit;
}

unsigned ct_signals_take(void) {
  return take(&stop_requested, CT_STOP_REQUESTED) | take(&hung_up, CT_HUNG_UP)
    | take(&continued, CT_CONTINUED);
}

int ct_signals_descriptor(void) { return wake_pipe[0]; }

void ct_signals_drain(void) {
  char bytes[64];
  while (wake_pipe[0] >= 0 && read(wake_pipe[0], bytes, sizeof bytes) > 0) continue;
}
