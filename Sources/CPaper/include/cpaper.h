#pragma once
#include <stddef.h>
#include <stdint.h>

/* Draws pages with pango, cairo and qrencode and keeps their types out of Swift. Lengths are points
   from the upper left corner. One document at a time; not for several threads. */

typedef struct cp_paper cp_paper;

enum { CP_MINCHO = 0, CP_GOTHIC = 1, CP_NAME = 2, CP_FONTS = 3 };

enum {
  CP_DONE = 0,
  /* The text does not fit its box at its smallest size. */
  CP_TOO_LONG = 1,
  /* No font has the character, or the variation of it, at `place`. */
  CP_NO_GLYPH = 2,
  /* Memory, or the drawing library failed. */
  CP_FAILED = 3,
};

/* Opens the fonts once. NULL when memory is out; `missing` becomes the index of a font that is not
   installed, or -1. */
cp_paper *cp_open(int *missing);
void cp_close(cp_paper *paper);

/* Begins a document in memory. `created` is ISO 8601, or NULL for none. */
int cp_begin(cp_paper *paper, const char *title, const char *created);
int cp_page(cp_paper *paper, double width, double height);
/* Ends the page that was begun. */
int cp_show(cp_paper *paper);
/* The whole file; it stays the paper's own until the next cp_begin. */
int cp_finish(cp_paper *paper, const unsigned char **bytes, size_t *length);

typedef struct {
  int font;
  double x, y, width, height;
  /* The size wanted and the smallest one allowed. */
  double size, minimum;
  /* 0 leading or top, 1 centre or middle, 2 trailing or bottom. */
  int align, position;
  int wraps;
  /* 0 black … 1 white. */
  double grey;
} cp_text_box;

/* Draws UTF-8 text. `place` becomes the scalar, from 0, that has no glyph. */
int cp_text(cp_paper *paper, const cp_text_box *box, const char *text, size_t length, long *place);

void cp_line(cp_paper *paper, const double *points, size_t count, double weight, int dashed,
             double grey);
/* A rectangle or ellipse; weight 0 draws no rim, fill below 0 no ground. */
void cp_box(cp_paper *paper, double x, double y, double width, double height, int ellipse,
            double radius, double weight, int dashed, double fill);
/* CP_TOO_LONG when the text is too much for the side. */
int cp_qr(cp_paper *paper, const char *text, double x, double y, double side);

/* Puts bytes at `path`, readable by the owner alone: whole, or nothing at all, whatever ends the
   process. 0, or -errno; a file that stands there already is -EEXIST. */
int cp_put(const char *path, const unsigned char *bytes, size_t length);

/* No core file: it would hold what the papers say. */
void cp_forbid_core(void);
