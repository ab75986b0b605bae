// The screen: the only lines that draw with curses.
#include "internal.h"
#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static SCREEN *screen;
// A row is put together here and copied. The pad is wider than the screen, because at the edge of a
// window curses loses the marks of a wide glyph (the variation selector of a name, a dakuten).
static WINDOW *line;
static int stderr_found = -1;
static int has_tones;
static const char paste_marks_on[] = "\033[?2004h", paste_marks_off[] = "\033[?2004l";

static void choose_tones(void) {
  static const short colours[] = {COLOR_CYAN, COLOR_YELLOW, COLOR_RED, COLOR_GREEN};
  const char *refused = getenv("NO_COLOR");
  has_tones = 0;
  if ((refused && *refused) || !has_colors() || start_color() != OK) return;
  short behind = use_default_colors() == OK ? -1 : COLOR_BLACK;
  for (short i = 0; i < 4; i++)
    if (init_pair((short)(i + 1), colours[i], behind) != OK) return;
  has_tones = 1;
}

static void redirect_stderr(int log_descriptor) {
  if (log_descriptor < 0) return;
  stderr_found = dup(STDERR_FILENO);
  if (stderr_found >= 0) (void)dup2(log_descriptor, STDERR_FILENO);
}

static int enter(void) {
  // A size in the environment would hide every change of the window.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  FILE *output = ct_frame_open();
  screen = output ? newterm(NULL, output, stdin) : NULL;
  if (!screen) {
    ct_frame_close();
    return CT_OPEN_FAILED;
  }
  set_term(screen);
  ct_forget_scrolling();
  ct_forget_alternate_set();
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  // Or curses stops drawing in the middle of a frame when a key is waiting.
  typeahead(-1);
  const char *delay = getenv("ESCDELAY");
  int milliseconds = delay ? atoi(delay) : 0;
  set_escdelay(milliseconds > 0 && milliseconds <= 5000 ? milliseconds : 100);
  choose_tones();
  ct_keys_open();
  (void)!write(STDOUT_FILENO, paste_marks_on, sizeof paste_marks_on - 1);
  return CT_OPENED;
}

int ct_open(int log_descriptor, int ambiguous_wide, int (*is_ambiguous)(uint32_t scalar)) {
  static int registered;
  if (screen) return CT_OPEN_FAILED;
  int usable = ct_usable_terminal();
  if (usable != CT_OPENED) return usable;
  if (!ct_use_utf8_locale()) return CT_NO_UTF8_LOCALE;
  ct_forbid_core_dumps();
  ct_widths_choose(ambiguous_wide, is_ambiguous);
  // Before curses, which then leaves TERM, INT and TSTP to us.
  if (ct_signals_install() != 0) return CT_OPEN_FAILED;
  if (!registered) registered = atexit(ct_close) == 0;
  ct_signals_arm(1);
  int entered = enter();
  if (entered == CT_OPENED) {
    redirect_stderr(log_descriptor);
  } else {
    ct_signals_arm(0);
    ct_signals_uninstall();
  }
  return entered;
}

void ct_close(void) {
  if (!screen) return;
  (void)!write(STDOUT_FILENO, paste_marks_off, sizeof paste_marks_off - 1);
  curs_set(1);
  endwin();
  ct_signals_arm(0);
  ct_keys_close();
  if (line) (void)delwin(line);
  line = NULL;
  delscreen(screen);
  screen = NULL;
  ct_frame_close();
  ct_signals_uninstall();
  if (stderr_found >= 0) {
    (void)dup2(stderr_found, STDERR_FILENO);
    close(stderr_found);
    stderr_found = -1;
  }
}

void ct_size(int32_t *rows, int32_t *columns) {
  *rows = screen ? LINES : 0;
  *columns = screen ? COLS : 0;
}

void ct_begin_row(void) {
  if (!screen) return;
  if (line && getmaxx(line) != COLS + 2) {
    delwin(line);
    line = NULL;
  }
  if (!line) line = newpad(1, COLS + 2);
  if (line) (void)werase(line);
}

void ct_put(int column, const char *utf8, size_t length, int attributes, int tone) {
  if (!screen || !line) return;
  attr_t drawn = A_NORMAL;
  if (attributes & CT_BOLD) drawn |= A_BOLD;
  if (attributes & CT_DIM) drawn |= A_DIM;
  if (attributes & CT_REVERSE) drawn |= A_REVERSE;
  if (attributes & CT_UNDERLINE) drawn |= A_UNDERLINE;
  (void)wattr_set(line, drawn, (short)(has_tones ? tone : 0), NULL);
  (void)mvwaddnstr(line, 0, column, utf8, (int)length);
}

void ct_end_row(int row, int first, int last) {
  if (!screen || !line || row < 0 || row >= LINES) return;
  if (last > COLS - 1) last = COLS - 1;
  if (first < 0 || first > last) return;
  (void)copywin(line, stdscr, 0, first, row, first, row, last, FALSE);
}

void ct_refresh(int row, int column) {
  if (!screen) return;
  if (row >= 0) (void)move(row, column);
  ct_frame_begin();
  (void)curs_set(row >= 0 ? 1 : 0);
  (void)refresh();
  if (ct_frame_end()) return;
  // Once more, in the pieces curses makes.
  (void)clearok(curscr, TRUE);
  (void)refresh();
}

void ct_redraw(void) {
  if (screen) (void)clearok(curscr, TRUE);
}

void ct_take_again(void) {
  if (!screen) return;
  // Leaving and entering sends everything again: modes, screen switch, keypad.
  (void)endwin();
  (void)clearok(curscr, TRUE);
  (void)refresh();
  (void)!write(STDOUT_FILENO, paste_marks_on, sizeof paste_marks_on - 1);
}

void ct_bell(void) {
  if (screen) (void)beep();
}

int ct_widths_agree(void) {
  if (!screen) return 0;
  WINDOW *pad = newpad(1, 8);
  if (!pad) return 0;
  (void)mvwaddstr(pad, 0, 0, "\u2460");
  int column = getcurx(pad);
  delwin(pad);
  return column == (ct_scalar_columns(0x2460) == 1 && wcwidth(0x2460) == 2 ? 2 : 1);
}
