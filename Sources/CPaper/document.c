#include "internal.h"

#include <stdlib.h>
#include <string.h>

const char *const cp_families[CP_FONTS] = {"IPAexMincho", "IPAexGothic", "IPAmjMincho"};

/* The font itself and no stand-in: a stand-in may lack the very character the name needs. */
static int load(cp_paper *paper, int index) {
  PangoFontDescription *description = pango_font_description_new();
  pango_font_description_set_family_static(description, cp_families[index]);
  pango_font_description_set_absolute_size(description, 10 * PANGO_SCALE);
  paper->description[index] = description;
  PangoFont *font = pango_font_map_load_font(paper->map, paper->context, description);
  paper->font[index] = font;
  if (font == NULL) return 0;
  PangoFontDescription *real = pango_font_describe(font);
  const char *family = pango_font_description_get_family(real);
  int same = family != NULL && strcmp(family, cp_families[index]) == 0;
  pango_font_description_free(real);
  return same;
}

cp_paper *cp_open(int *missing) {
  *missing = -1;
  cp_paper *paper = calloc(1, sizeof *paper);
  if (paper == NULL) return NULL;
  paper->map = pango_cairo_font_map_new();
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(paper->map), 72);
  paper->context = pango_font_map_create_context(paper->map);
  pango_context_set_language(paper->context, pango_language_from_string("ja"));
  pango_context_set_base_dir(paper->context, PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions(paper->context, FALSE);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(paper->context, options);
  cairo_font_options_destroy(options);
  for (int index = 0; index < CP_FONTS; index++)
    if (!load(paper, index)) {
      *missing = index;
      return paper;
    }
  paper->layout = pango_layout_new(paper->context);
  pango_layout_set_auto_dir(paper->layout, FALSE);
  return paper;
}

static void discard(cp_paper *paper) {
  if (paper->cairo != NULL) cairo_destroy(paper->cairo);
  if (paper->surface != NULL) cairo_surface_destroy(paper->surface);
  paper->cairo = NULL;
  paper->surface = NULL;
}

void cp_close(cp_paper *paper) {
  discard(paper);
  if (paper->layout != NULL) g_object_unref(paper->layout);
  for (int index = 0; index < CP_FONTS; index++) {
    if (paper->font[index] != NULL) g_object_unref(paper->font[index]);
    if (paper->description[index] != NULL)
      pango_font_description_free(paper->description[index]);
  }
  g_object_unref(paper->context);
  g_object_unref(paper->map);
  if (paper->bytes != NULL) explicit_bzero(paper->bytes, paper->room);
  free(paper->bytes);
  free(paper);
}

static cairo_status_t collect(void *closure, const unsigned char *data, unsigned int length) {
  cp_paper *paper = closure;
  if (paper->length + length > paper->room) {
    size_t room = paper->room == 0 ? 1 << 17 : paper->room;
    while (room < paper->length + length) room *= 2;
    unsigned char *bytes = realloc(paper->bytes, room);
    if (bytes == NULL) return CAIRO_STATUS_WRITE_ERROR;
    paper->bytes = bytes;
    paper->room = room;
  }
  memcpy(paper->bytes + paper->length, data, length);
  paper->length += length;
  return CAIRO_STATUS_SUCCESS;
}

int cp_begin(cp_paper *paper, const char *title, const char *created) {
  discard(paper);
  paper->length = 0;
  paper->failed = 0;
  paper->surface = cairo_pdf_surface_create_for_stream(collect, paper, 100, 100);
  cairo_pdf_surface_restrict_to_version(paper->surface, CAIRO_PDF_VERSION_1_5);
  cairo_pdf_surface_set_metadata(paper->surface, CAIRO_PDF_METADATA_TITLE, title);
  /* Cairo writes the host's clock unless it is told otherwise: the same value must give the same
     bytes. */
  cairo_pdf_surface_set_metadata(paper->surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  paper->cairo = cairo_create(paper->surface);
  return cairo_status(paper->cairo) == CAIRO_STATUS_SUCCESS ? CP_DONE : CP_FAILED;
}

int cp_page(cp_paper *paper, double width, double height) {
  cairo_pdf_surface_set_size(paper->surface, width, height);
  return cairo_surface_status(paper->surface) == CAIRO_STATUS_SUCCESS ? CP_DONE : CP_FAILED;
}

int cp_show(cp_paper *paper) {
  cairo_show_page(paper->cairo);
  return cairo_status(paper->cairo) == CAIRO_STATUS_SUCCESS ? CP_DONE : CP_FAILED;
}

int cp_finish(cp_paper *paper, const unsigned char **bytes, size_t *length) {
  cairo_surface_finish(paper->surface);
  int done = !paper->failed && cairo_surface_status(paper->surface) == CAIRO_STATUS_SUCCESS;
  discard(paper);
  *bytes = paper->bytes;
  *length = paper->length;
  return done ? CP_DONE : CP_FAILED;
}
