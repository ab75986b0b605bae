// The terminal as the program sees it. Nothing outside this target knows curses, signals or
// locale. One thread, the main one, calls everything here.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// What became of opening the terminal.
enum ct_opened {
  CT_OPENED = 0,
  /// Neither the environment's locale nor C.UTF-8 nor en_US.UTF-8 gives UTF-8.
  CT_NO_UTF8_LOCALE,
  /// Standard input or output is not a terminal.
  CT_NOT_A_TERMINAL,
  /// TERM is unset or empty.
  CT_TERM_UNSET,
  /// TERM=linux: a console of 512 glyphs that cannot show kanji.
  CT_TERM_LINUX,
  /// TERM=dumb, or a terminal that cannot place its cursor.
  CT_TERM_DUMB,
  /// The terminal data base has no entry for TERM.
  CT_TERM_UNKNOWN,
  /// A pipe or the screen could not be made.
  CT_OPEN_FAILED,
};

/// Bits of what `ct_wait` and `ct_poll` saw. Descriptor n of the list is `CT_READABLE << n`.
enum ct_seen {
  CT_INPUT = 1,
  /// TERM or INT arrived.
  CT_STOP_REQUESTED = 2,
  /// HUP arrived, or the line to the terminal is gone.
  CT_HUNG_UP = 4,
  /// CONT arrived after a stop from outside.
  CT_CONTINUED = 8,
  /// A signal ended the wait; a new size may be waiting as a key.
  CT_INTERRUPTED = 16,
  CT_READABLE = 32,
};

/// The most descriptors that `ct_wait` and `ct_poll` look at; further ones are ignored.
enum { CT_DESCRIPTORS = 16 };

enum ct_kind {
  /// No more input for now.
  CT_NONE = 0,
  /// `code` is a Unicode scalar that can be printed.
  CT_TEXT,
  /// `code` is a `ct_key_code`.
  CT_KEY,
  /// `code` is n of F-n.
  CT_FUNCTION,
  /// `code` is the lower-case letter or sign typed with Ctrl.
  CT_CONTROL,
  /// The size changed; `ct_size` tells.
  CT_RESIZE,
  CT_PASTE_BEGIN,
  CT_PASTE_END,
  /// A key or sequence without meaning for us, already taken away whole.
  CT_OTHER,
};

enum ct_key_code {
  CT_KEY_ENTER = 1,
  CT_KEY_ESCAPE,
  CT_KEY_TAB,
  CT_KEY_BACKTAB,
  CT_KEY_UP,
  CT_KEY_DOWN,
  CT_KEY_LEFT,
  CT_KEY_RIGHT,
  CT_KEY_HOME,
  CT_KEY_END,
  CT_KEY_PAGE_UP,
  CT_KEY_PAGE_DOWN,
  CT_KEY_BACKSPACE,
  CT_KEY_DELETE,
  CT_KEY_INSERT,
};

struct ct_key {
  int32_t kind;
  uint32_t code;
};

/// The bits of `ct_put`'s attributes.
enum ct_attribute { CT_BOLD = 1, CT_DIM = 2, CT_REVERSE = 4, CT_UNDERLINE = 8 };

/// Sets the locale: the environment's if it is UTF-8, else C.UTF-8, else en_US.UTF-8. Returns its
/// name, or NULL if there is none. Call before other threads exist.
const char *ct_use_utf8_locale(void);

/// The name `ct_use_utf8_locale` returned last; empty before.
const char *ct_locale_name(void);

/// Takes the terminal: saves its modes, sets locale and signal handlers, enters the full screen in
/// raw mode. `log_descriptor` receives stderr while the screen is on; -1 leaves stderr alone.
/// `ambiguous_wide` says that the terminal draws East Asian Ambiguous characters two wide, and
/// `is_ambiguous` which ones those are. Returns a `ct_opened`.
int ct_open(int log_descriptor, int ambiguous_wide, int (*is_ambiguous)(uint32_t scalar));

/// Gives the terminal back as it was found. Harmless when it is not open; runs at exit too.
void ct_close(void);

/// Waits for input, a signal or one of `descriptors`, at most `milliseconds` (-1: without end).
/// Returns `ct_seen` bits, 0 when the time passed.
uint64_t ct_wait(const int32_t *descriptors, int count, int milliseconds);

/// The same without the keyboard, also when no terminal is open.
uint64_t ct_poll(const int32_t *descriptors, int count, int milliseconds);

/// Reads away what is waiting in `descriptor` without blocking. Returns 0 at its end or on error.
int ct_drain(int32_t descriptor);

/// The next key that is already there; never waits longer than an escape sequence may take.
struct ct_key ct_next_key(void);

void ct_size(int32_t *rows, int32_t *columns);

/// Begins a row of blanks. Rows are always written whole: beside half of an old wide glyph curses
/// would shift what comes after it.
void ct_begin_row(void);

/// Puts `length` bytes of UTF-8 into the row at `column`: `attributes` of `ct_attribute`, `tone`
/// 0...4.
void ct_put(int column, const char *utf8, size_t length, int attributes, int tone);

/// What was put becomes the columns `first` to `last` of row `row` of the screen at the next refresh;
/// the others stay. Both ends are those of whole glyphs, of the screen as it was too.
void ct_end_row(int row, int first, int last);

/// Sends what changed; the cursor goes to `row`, `column`, or is hidden when `row` is negative.
void ct_refresh(int row, int column);

/// Forgets what the terminal shows, so that the next refresh draws everything.
void ct_redraw(void);

/// After CONT: takes the terminal's modes and screen again, whatever happened meanwhile.
void ct_take_again(void);

void ct_bell(void);

/// Columns libc gives a scalar: -1 when it cannot be printed. Needs `ct_use_utf8_locale`.
int ct_scalar_columns(uint32_t scalar);

/// Columns libc gives a text, for the check at start-up; -1 when part of it cannot be printed.
int ct_columns(const char *utf8);

/// Whether curses counts an ambiguous character as `ct_open` was told; needs an open terminal.
int ct_widths_agree(void);

/// No core files and no tracing by others: memory holds what the citizen said.
void ct_forbid_core_dumps(void);

_Noreturn void ct_exit(int status);
