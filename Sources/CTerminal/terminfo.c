// Whether the terminal can carry the program, asked before anything is drawn. Apart from the rest
// because term.h takes words such as `columns` for itself.
#include "internal.h"
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

int ct_usable_terminal(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
  const char *name = getenv("TERM");
  if (!name || !*name) return CT_TERM_UNSET;
  if (strcmp(name, "linux") == 0 || strncmp(name, "linux-", 6) == 0) return CT_TERM_LINUX;
  if (strcmp(name, "dumb") == 0) return CT_TERM_DUMB;
  int found = 0;
  // With a place for the answer setupterm returns; without one it would end the process.
  if (setupterm(name, STDOUT_FILENO, &found) != OK) {
    return found == 1 ? CT_TERM_DUMB : CT_TERM_UNKNOWN;
  }
  const char *move = tigetstr("cup");
  int usable = move && move != (char *)-1;
  del_curterm(cur_term);
  return usable ? CT_OPENED : CT_TERM_DUMB;
}

// Rows are drawn where they stand. Scrolling a part of the screen by several rows saves a few bytes
// and is wrong in terminals and recorders that know the sequence only in part.
void ct_forget_scrolling(void) {
  parm_index = NULL;
  parm_rindex = NULL;
  parm_insert_line = NULL;
  parm_delete_line = NULL;
  insert_line = NULL;
  delete_line = NULL;
}

/* Takes needless off the front of a capability where curses keeps it. Its variables of these names
   are copies; what tigetstr gives is what is sent. */
static void cut(const char *capability, const char *needless) {
  char *text = tigetstr(capability);
  size_t length = strlen(needless);
  if (!text || text == (char *)-1 || strncmp(text, needless, length) != 0) return;
  memmove(text, text + length, strlen(text + length) + 1);
}

void ct_forget_alternate_set(void) {
  cut("sgr0", "\033(B");
  cut("sgr", "%?%p9%t\033(0%e\033(B%;");
}
