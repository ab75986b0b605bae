// What the files of this target share.
#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"
#include <stdio.h>

// signals.c
int ct_signals_install(void);
void ct_signals_uninstall(void);
void ct_signals_arm(int armed);
/// The `ct_seen` bits of signals since the last call.
unsigned ct_signals_take(void);
int ct_signals_descriptor(void);
void ct_signals_drain(void);

// widths.c
void ct_widths_choose(int ambiguous_wide, int (*is_ambiguous)(uint32_t scalar));

// terminfo.c
int ct_usable_terminal(void);
// Takes from the terminal what curses must not use (terminfo.c).
void ct_forget_scrolling(void);
// And the change of character set with every attribute: lines are drawn by code point (terminfo.c).
void ct_forget_alternate_set(void);

// frame.c
/// Where curses writes to; NULL when there is no descriptor left.
FILE *ct_frame_open(void);
void ct_frame_begin(void);
/// 0 when a part of the frame is lost and it must be drawn again.
int ct_frame_end(void);
void ct_frame_close(void);

// keys.c
void ct_keys_open(void);
void ct_keys_close(void);
