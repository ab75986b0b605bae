#pragma once
#include <stdint.h>
const char *ct_use_utf8_locale(void);
int ct_scalar_columns(uint32_t scalar);
_Noreturn void ct_exit(int status);
