// Locale and widths.
#include "internal.h"
#include <dlfcn.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <wchar.h>

static int is_utf8(const char *name) {
  return name && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static char used[64];

static const char *use(const char *name) {
  const char *set = setlocale(LC_ALL, name);
  if (!is_utf8(set)) return NULL;
  strncpy(used, set, sizeof used - 1);
  return used;
}

const char *ct_use_utf8_locale(void) {
  const char *name = use("");
  if (!name) name = use("C.UTF-8");
  if (!name) name = use("en_US.UTF-8");
  return name;
}

const char *ct_locale_name(void) { return used; }

static int (*is_ambiguous_wide)(uint32_t scalar);

void ct_widths_choose(int ambiguous_wide, int (*is_ambiguous)(uint32_t scalar)) {
  is_ambiguous_wide = ambiguous_wide ? is_ambiguous : NULL;
}

static int libc_wcwidth(wchar_t character) {
  static int (*real)(wchar_t);
  if (!real) real = (int (*)(wchar_t))dlsym(RTLD_NEXT, "wcwidth");
  return real ? real(character) : 1;
}

// Stands before libc's function of this name, because curses asks it where each glyph ends. On a
// terminal that draws ambiguous characters two wide, curses must count as the terminal does, or
// every later move in the row lands in the wrong cell; no locale of Debian says so.
__attribute__((visibility("default"))) int wcwidth(wchar_t character) {
  int (*wide)(uint32_t) = is_ambiguous_wide;
  if (wide && character >= 0x80 && wide((uint32_t)character)) return 2;
  return libc_wcwidth(character);
}

int ct_scalar_columns(uint32_t scalar) { return libc_wcwidth((wchar_t)scalar); }

int ct_columns(const char *utf8) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  size_t left = strlen(utf8);
  int total = 0;
  while (left > 0) {
    wchar_t character;
    size_t length = mbrtowc(&character, utf8, left, &state);
    if (length == 0 || length > left) return -1;
    int columns = libc_wcwidth(character);
    if (columns < 0) return -1;
    total += columns;
    utf8 += length;
    left -= length;
  }
  return total;
}

void ct_forbid_core_dumps(void) {
  struct rlimit none = {0, 0};
  (void)setrlimit(RLIMIT_CORE, &none);
  (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

_Noreturn void ct_exit(int status) { exit(status); }
