// Keys: what curses reads becomes our own words.
#include "internal.h"
#include <curses.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { KEY_PASTE_BEGIN = KEY_MAX + 101, KEY_PASTE_END };

/// How long the rest of a character may take on a slow line, in milliseconds.
enum { REST_OF_CHARACTER = 60 };

// Keys are read through a pad: reading through a window would draw it first.
static WINDOW *keyboard;

void ct_keys_open(void) {
  keyboard = newpad(1, 1);
  if (!keyboard) return;
  (void)keypad(keyboard, TRUE);
  (void)define_key("\033[200~", KEY_PASTE_BEGIN);
  (void)define_key("\033[201~", KEY_PASTE_END);
}

void ct_keys_close(void) {
  if (keyboard) (void)delwin(keyboard);
  keyboard = NULL;
}

// Without a delay curses drops the first bytes of a character whose rest is still on its way; with
// one it would sit and wait for keys. So: a delay only where bytes are known to be there.
static int read_key(wint_t *key) {
  int waiting = 0;
  if (ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0) waiting = 0;
  wtimeout(keyboard, waiting > 0 ? REST_OF_CHARACTER : 0);
  return wget_wch(keyboard, key);
}

static struct ct_key named(uint32_t code) { return (struct ct_key){CT_KEY, code}; }

static struct ct_key special(wint_t key) {
  if (key >= KEY_F(1) && key <= KEY_F(63)) {
    return (struct ct_key){CT_FUNCTION, (uint32_t)(key - KEY_F(0))};
  }
  switch (key) {
  case KEY_RESIZE: return (struct ct_key){CT_RESIZE, 0};
  case KEY_PASTE_BEGIN: return (struct ct_key){CT_PASTE_BEGIN, 0};
  case KEY_PASTE_END: return (struct ct_key){CT_PASTE_END, 0};
  case KEY_ENTER: return named(CT_KEY_ENTER);
  case KEY_BTAB: return named(CT_KEY_BACKTAB);
  case KEY_UP: return named(CT_KEY_UP);
  case KEY_DOWN: return named(CT_KEY_DOWN);
  case KEY_LEFT: return named(CT_KEY_LEFT);
  case KEY_RIGHT: return named(CT_KEY_RIGHT);
  case KEY_HOME: case KEY_FIND: return named(CT_KEY_HOME);
  case KEY_END: case KEY_SELECT: return named(CT_KEY_END);
  case KEY_PPAGE: return named(CT_KEY_PAGE_UP);
  case KEY_NPAGE: return named(CT_KEY_PAGE_DOWN);
  case KEY_BACKSPACE: return named(CT_KEY_BACKSPACE);
  case KEY_DC: return named(CT_KEY_DELETE);
  case KEY_IC: return named(CT_KEY_INSERT);
  default: return (struct ct_key){CT_OTHER, 0};
  }
}

// A sequence curses does not know comes as Esc and letters: Esc would close a dialog and the
// letters would be typed into the field below. It is taken away whole.
static struct ct_key escape(void) {
  wint_t next = 0;
  int result = read_key(&next);
  if (result == KEY_CODE_YES) {
    (void)ungetch((int)next);
    return named(CT_KEY_ESCAPE);
  }
  if (result != OK) return named(CT_KEY_ESCAPE);
  if (next != '[' && next != 'O') {
    (void)unget_wch((wchar_t)next);
    return named(CT_KEY_ESCAPE);
  }
  wint_t last = 0;
  int taken = 0;
  do {
    result = read_key(&last);
    taken++;
  } while (result == OK && next == '[' && taken < 32 && last >= 0x20 && last < 0x40);
  if (result == KEY_CODE_YES) (void)ungetch((int)last);
  return (struct ct_key){CT_OTHER, 0};
}

static struct ct_key character(wint_t key) {
  if (key == 0x1B) return escape();
  if (key == '\r' || key == '\n') return named(CT_KEY_ENTER);
  if (key == '\t') return named(CT_KEY_TAB);
  if (key == 0x7F || key == 0x08) return named(CT_KEY_BACKSPACE);
  if (key == 0) return (struct ct_key){CT_CONTROL, ' '};
  if (key < 27) return (struct ct_key){CT_CONTROL, 'a' + (uint32_t)key - 1};
  if (key < 0x20) return (struct ct_key){CT_CONTROL, 0x40 + (uint32_t)key};
  if (key < 0xA0 && key > 0x7F) return (struct ct_key){CT_OTHER, 0};
  return (struct ct_key){CT_TEXT, (uint32_t)key};
}

struct ct_key ct_next_key(void) {
  wint_t key = 0;
  if (!keyboard) return (struct ct_key){CT_NONE, 0};
  int result = read_key(&key);
  if (result == KEY_CODE_YES) return special(key);
  if (result == OK) return character(key);
  return (struct ct_key){CT_NONE, 0};
}
