#pragma once
#include "CBenchTicket.h"

/* A script as it is kept: what was said, in order, with its values. */

typedef struct {
  int type; /* of SQLite; a null has nothing else */
  long long integer;
  double real;
  char *bytes;
  int length;
} value;

typedef struct {
  char *sql;
  value *values;
  int count, statement;
} step;

struct cb_script {
  step *steps;
  int count, room;
};
