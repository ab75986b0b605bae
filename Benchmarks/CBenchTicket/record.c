#define _GNU_SOURCE
#include "script.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* What a desk of the program said to SQLite, statement for statement with its values. The rules that
   decided are not in it: who says it again knows already what was decided. */

static struct {
  pthread_mutex_t lock;
  cb_script *script;
  int failed;
} recording = {PTHREAD_MUTEX_INITIALIZER, 0, 0};

/* Reads one literal as sqlite3_expanded_sql writes it; gives where it ends, or NULL. */
static const char *literal(const char *at, value *into) {
  memset(into, 0, sizeof *into);
  if (strncmp(at, "NULL", 4) == 0) {
    into->type = SQLITE_NULL;
    return at + 4;
  }
  int is_blob = *at == 'x' && at[1] == '\'';
  if (is_blob) at++;
  if (*at != '\'') {
    char *end;
    into->type = SQLITE_INTEGER;
    into->integer = strtoll(at, &end, 10);
    if (*end == '.' || *end == 'e') {
      into->type = SQLITE_FLOAT;
      into->real = strtod(at, &end);
    }
    return end == at ? 0 : end;
  }
  into->type = is_blob ? SQLITE_BLOB : SQLITE_TEXT;
  into->bytes = malloc(strlen(at) + 1);
  if (!into->bytes) return 0;
  for (at++; *at; at++) {
    if (*at == '\'' && at[1] != '\'') break;
    if (*at == '\'') at++;
    into->bytes[into->length++] = *at;
  }
  if (*at != '\'') return 0;
  if (is_blob) {
    for (int i = 0; i + 1 < into->length; i += 2) {
      char digits[3] = {into->bytes[i], into->bytes[i + 1], 0};
      into->bytes[i / 2] = (char)strtol(digits, 0, 16);
    }
    into->length /= 2;
  }
  return at + 1;
}

/* The values are where the text with them differs from the text without. */
static int values(step *made, const char *plain, const char *expanded) {
  char quote = 0;
  while (*plain) {
    if (!quote && *plain == '?') {
      int place = made->count;
      plain++;
      if (*plain >= '0' && *plain <= '9') place = (int)strtol(plain, (char **)&plain, 10) - 1;
      value found;
      expanded = literal(expanded, &found);
      if (!expanded || place < 0) return -1;
      if (place >= made->count) {
        value *more = realloc(made->values, sizeof *more * (size_t)(place + 1));
        if (!more) return -1;
        memset(more + made->count, 0, sizeof *more * (size_t)(place + 1 - made->count));
        made->values = more;
        made->count = place + 1;
      } else {
        free(made->values[place].bytes);
      }
      made->values[place] = found;
      continue;
    }
    if (quote && *plain == quote) quote = 0;
    else if (!quote && (*plain == '\'' || *plain == '"')) quote = *plain;
    if (*plain++ != *expanded++) return -1;
  }
  return 0;
}

static int spoken(unsigned kind, void *context, void *statement, void *text) {
  (void)kind, (void)context;
  const char *plain = sqlite3_sql(statement), *said = text;
  /* A trigger's own statements are SQLite's work, there as here. */
  if (!plain || !said || strncmp(said, "--", 2) == 0) return 0;
  pthread_mutex_lock(&recording.lock);
  cb_script *script = recording.script;
  if (script && !recording.failed) {
    if (script->count == script->room) {
      int room = script->room ? script->room * 2 : 1024;
      step *more = realloc(script->steps, sizeof *more * (size_t)room);
      if (more) script->steps = more, script->room = room;
      else recording.failed = 1;
    }
    char *expanded = sqlite3_expanded_sql(statement);
    step made = {strdup(plain), 0, 0, -1};
    if (!expanded || !made.sql || values(&made, plain, expanded) != 0) recording.failed = 1;
    sqlite3_free(expanded);
    if (!recording.failed) script->steps[script->count++] = made;
  }
  pthread_mutex_unlock(&recording.lock);
  return 0;
}

static int opened(sqlite3 *db, char **error, const struct sqlite3_api_routines *api) {
  (void)error, (void)api;
  return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, spoken, 0);
}

void cb_listen(void) { sqlite3_auto_extension((void (*)(void))opened); }
void cb_deafen(void) { sqlite3_cancel_auto_extension((void (*)(void))opened); }

cb_script *cb_record(void) {
  cb_script *script = calloc(1, sizeof *script);
  pthread_mutex_lock(&recording.lock);
  recording.script = script;
  recording.failed = 0;
  pthread_mutex_unlock(&recording.lock);
  return script;
}

int cb_recorded(void) {
  pthread_mutex_lock(&recording.lock);
  int count = recording.failed || !recording.script ? -1 : recording.script->count;
  recording.script = 0;
  pthread_mutex_unlock(&recording.lock);
  return count;
}

void cb_forget(cb_script *script) {
  if (!script) return;
  for (int i = 0; i < script->count; i++) {
    for (int j = 0; j < script->steps[i].count; j++) free(script->steps[i].values[j].bytes);
    free(script->steps[i].values);
    free(script->steps[i].sql);
  }
  free(script->steps);
  free(script);
}
