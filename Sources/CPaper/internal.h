#pragma once
#include "cpaper.h"

#include <cairo/cairo-pdf.h>
#include <hb.h>
#include <pango/pangocairo.h>

struct cp_paper {
  PangoFontMap *map;
  PangoContext *context;
  PangoLayout *layout;
  PangoFontDescription *description[CP_FONTS];
  /* For asking which characters there are. */
  PangoFont *font[CP_FONTS];
  cairo_surface_t *surface;
  cairo_t *cairo;
  unsigned char *bytes;
  size_t length, room;
  int failed;
};

extern const char *const cp_families[CP_FONTS];
