#define _GNU_SOURCE
#include "CTerminal.h"
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
const char *ct_use_utf8_locale(void) { return setlocale(LC_ALL, "C.UTF-8"); }
int ct_scalar_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
_Noreturn void ct_exit(int status) { exit(status); }
