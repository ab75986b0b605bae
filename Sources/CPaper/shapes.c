#include "internal.h"

#include <math.h>
#include <qrencode.h>
#include <stdlib.h>

static void stroke(cp_paper *paper, double weight, int dashed, double grey) {
  const double dashes[] = {2.5, 2};
  cairo_set_source_rgb(paper->cairo, grey, grey, grey);
  cairo_set_line_width(paper->cairo, weight);
  cairo_set_dash(paper->cairo, dashes, dashed ? 2 : 0, 0);
  cairo_stroke(paper->cairo);
}

void cp_line(cp_paper *paper, const double *points, size_t count, double weight, int dashed,
             double grey) {
  cairo_move_to(paper->cairo, points[0], points[1]);
  for (size_t index = 1; index < count; index++)
    cairo_line_to(paper->cairo, points[2 * index], points[2 * index + 1]);
  cairo_set_line_join(paper->cairo, CAIRO_LINE_JOIN_ROUND);
  stroke(paper, weight, dashed, grey);
}

static void rounded(cairo_t *cairo, double x, double y, double width, double height, double r) {
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x + width - r, y + r, r, -M_PI / 2, 0);
  cairo_arc(cairo, x + width - r, y + height - r, r, 0, M_PI / 2);
  cairo_arc(cairo, x + r, y + height - r, r, M_PI / 2, M_PI);
  cairo_arc(cairo, x + r, y + r, r, M_PI, 3 * M_PI / 2);
  cairo_close_path(cairo);
}

static void ellipse_path(cairo_t *cairo, double x, double y, double width, double height) {
  cairo_save(cairo);
  cairo_translate(cairo, x + width / 2, y + height / 2);
  cairo_scale(cairo, width / 2, height / 2);
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, 0, 0, 1, 0, 2 * M_PI);
  cairo_restore(cairo);
}

void cp_box(cp_paper *paper, double x, double y, double width, double height, int ellipse,
            double radius, double weight, int dashed, double fill) {
  if (width <= 0 || height <= 0) return;
  double limit = (width < height ? width : height) / 2;
  if (ellipse)
    ellipse_path(paper->cairo, x, y, width, height);
  else if (radius > 0)
    rounded(paper->cairo, x, y, width, height, radius < limit ? radius : limit);
  else
    cairo_rectangle(paper->cairo, x, y, width, height);
  if (fill >= 0) {
    cairo_set_source_rgb(paper->cairo, fill, fill, fill);
    cairo_fill_preserve(paper->cairo);
  }
  if (weight > 0)
    stroke(paper, weight, dashed, 0);
  else
    cairo_new_path(paper->cairo);
}

int cp_qr(cp_paper *paper, const char *text, double x, double y, double side) {
  QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
  if (code == NULL) return CP_TOO_LONG;
  /* Four modules of quiet zone on each side (ISO/IEC 18004). A module below a third of a
     millimetre is not read by the scanners at a counter. */
  double module = side / (code->width + 8);
  if (module < 0.33 * 72 / 25.4) {
    QRcode_free(code);
    return CP_TOO_LONG;
  }
  cairo_set_source_rgb(paper->cairo, 0, 0, 0);
  for (int row = 0; row < code->width; row++)
    for (int column = 0; column < code->width; column++)
      if (code->data[row * code->width + column] & 1)
        cairo_rectangle(paper->cairo, x + (column + 4) * module, y + (row + 4) * module, module,
                        module);
  cairo_fill(paper->cairo);
  QRcode_free(code);
  return CP_DONE;
}
