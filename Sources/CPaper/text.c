#include "internal.h"

#include <string.h>

/* Lines stand a quarter of their size apart. */
static const double gap = 0.25;

static int is_selector(gunichar scalar) {
  return (scalar >= 0xFE00 && scalar <= 0xFE0F) || (scalar >= 0xE0100 && scalar <= 0xE01EF);
}

static int has(cp_paper *paper, int font, gunichar base, gunichar selector) {
  hb_font_t *hb = pango_font_get_hb_font(paper->font[font]);
  hb_codepoint_t glyph = 0;
  if (selector != 0) return hb_font_get_variation_glyph(hb, base, selector, &glyph) && glyph != 0;
  return hb_font_get_nominal_glyph(hb, base, &glyph) && glyph != 0;
}

static void use(PangoAttrList *list, PangoAttribute *attribute, size_t from, size_t to) {
  attribute->start_index = (guint)from;
  attribute->end_index = (guint)to;
  pango_attr_list_insert(list, attribute);
}

/* The font that draws a character: the box's own, else the one of names, else the one of running
   text, which knows variations by other selectors than that of names. -1 when none has it: a shaper
   would quietly draw the plain character for a variation it does not have. */
static int font_of(cp_paper *paper, int own, gunichar base, gunichar selector) {
  const int order[] = {own, CP_NAME, CP_MINCHO};
  for (int index = 0; index < 3; index++)
    if (has(paper, order[index], base, selector)) return order[index];
  return -1;
}

/* Which font draws each character. The place of the first that none has, or -1. */
static long choose(cp_paper *paper, int font, const char *text, size_t length,
                   PangoAttrList *list) {
  const char *at = text, *end = text + length;
  for (long place = 0; at < end; place++) {
    const char *next = g_utf8_next_char(at);
    gunichar base = g_utf8_get_char(at), selector = 0;
    long width = 0;
    if (next < end && is_selector(g_utf8_get_char(next))) {
      selector = g_utf8_get_char(next);
      next = g_utf8_next_char(next);
      width = 1;
    }
    if (base != '\n') {
      int used = font_of(paper, font, base, selector);
      if (used < 0) return place;
      if (used != font)
        use(list, pango_attr_family_new(cp_families[used]), (size_t)(at - text),
            (size_t)(next - text));
    }
    place += width;
    at = next;
  }
  return -1;
}

static void set_size(cp_paper *paper, const cp_text_box *box, double size, int *width,
                     int *height) {
  PangoFontDescription *description = paper->description[box->font];
  pango_font_description_set_absolute_size(description, size * PANGO_SCALE);
  pango_layout_set_font_description(paper->layout, description);
  pango_layout_set_spacing(paper->layout, (int)(gap * size * PANGO_SCALE));
  pango_layout_get_size(paper->layout, width, height);
}

static int fits(const cp_text_box *box, int width, int height) {
  /* A hundredth of a point: sums of advances are not exact. */
  return width <= (box->width + 0.01) * PANGO_SCALE && height <= (box->height + 0.01) * PANGO_SCALE;
}

/* The largest size that fits, from the one wanted down to the smallest allowed. */
static int fit(cp_paper *paper, const cp_text_box *box, int *width, int *height) {
  double size = box->size;
  while (1) {
    set_size(paper, box, size, width, height);
    if (fits(box, *width, *height)) return 1;
    if (size <= box->minimum) return 0;
    size = size - 0.5 < box->minimum ? box->minimum : size - 0.5;
  }
}

static void draw(cp_paper *paper, const cp_text_box *box, int height) {
  double room = box->height - (double)height / PANGO_SCALE;
  double y = box->y + room * (box->position == 0 ? 0 : box->position == 1 ? 0.5 : 1);
  cairo_set_source_rgb(paper->cairo, box->grey, box->grey, box->grey);
  cairo_move_to(paper->cairo, box->x, y);
  pango_cairo_show_layout(paper->cairo, paper->layout);
}

static PangoAlignment alignment(int align) {
  return align == 0 ? PANGO_ALIGN_LEFT : align == 1 ? PANGO_ALIGN_CENTER : PANGO_ALIGN_RIGHT;
}

int cp_text(cp_paper *paper, const cp_text_box *box, const char *text, size_t length,
            long *place) {
  *place = -1;
  if (length == 0) return CP_DONE;
  /* Far more than any page holds: not worth laying out. */
  if (length > 60000) return CP_TOO_LONG;
  PangoAttrList *list = pango_attr_list_new();
  use(list, pango_attr_fallback_new(FALSE), 0, length);
  *place = choose(paper, box->font, text, length, list);
  if (*place >= 0) {
    pango_attr_list_unref(list);
    return CP_NO_GLYPH;
  }
  PangoLayout *layout = paper->layout;
  pango_layout_set_text(layout, text, (int)length);
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);
  pango_layout_set_single_paragraph_mode(layout, !box->wraps);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, alignment(box->align));
  pango_layout_set_width(layout, box->wraps ? (int)(box->width * PANGO_SCALE) : -1);
  int width = 0, height = 0;
  if (!fit(paper, box, &width, &height)) return CP_TOO_LONG;
  if (pango_layout_get_unknown_glyphs_count(layout) > 0) {
    *place = 0;
    return CP_NO_GLYPH;
  }
  if (!box->wraps) pango_layout_set_width(layout, (int)((box->width + 0.02) * PANGO_SCALE));
  draw(paper, box, height);
  return CP_DONE;
}
