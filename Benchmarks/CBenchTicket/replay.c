#define _GNU_SOURCE
#include "script.h"
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* The same said again in plain C: prepared once, under the program's pragmas, lock file, seals and
   doorbell. */

struct cb_player {
  sqlite3 *db;
  sqlite3_stmt **statements;
  char **texts;
  int count, lock, bell, is_writing;
  struct stat file;
  cb_seal seal;
  char path[4096], previous[65], error[300];
};

static int fail(cb_player *player, const char *where) {
  snprintf(player->error, sizeof player->error, "%.80s: %s", where, sqlite3_errmsg(player->db));
  return -1;
}

const char *cb_player_error(const cb_player *player) { return player->error; }

cb_player *cb_player_open(const char *path, const uint8_t *key, size_t key_length, char *error,
                          size_t error_size) {
  static const char *const pragmas[] = {
      "PRAGMA synchronous = FULL",  "PRAGMA secure_delete = ON", "PRAGMA journal_size_limit = 0",
      "PRAGMA foreign_keys = ON",   "PRAGMA trusted_schema = OFF"};
  cb_player *player = calloc(1, sizeof *player);
  if (!player) return 0;
  player->lock = player->bell = -1;
  char beside[4200];
  int bad = sqlite3_open_v2(path, &player->db,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, 0) != SQLITE_OK;
  if (!bad) sqlite3_busy_timeout(player->db, 5000);
  for (size_t i = 0; !bad && i < sizeof pragmas / sizeof *pragmas; i++)
    bad = sqlite3_exec(player->db, pragmas[i], 0, 0, 0) != SQLITE_OK;
  snprintf(beside, sizeof beside, "%s.lock", path);
  player->lock = open(beside, O_RDWR | O_CREAT | O_CLOEXEC, 0660);
  snprintf(beside, sizeof beside, "%s.bell", path);
  player->bell = open(beside, O_RDWR | O_CREAT | O_CLOEXEC, 0660);
  if (bad || player->lock < 0 || player->bell < 0 || stat(path, &player->file) != 0) {
    snprintf(error, error_size, "%s: %s", path, sqlite3_errmsg(player->db));
    cb_player_close(player);
    return 0;
  }
  snprintf(player->path, sizeof player->path, "%s", path);
  cb_seal_init(&player->seal, key, key_length);
  return player;
}

void cb_player_close(cb_player *player) {
  if (!player) return;
  for (int i = 0; i < player->count; i++) {
    sqlite3_finalize(player->statements[i]);
    free(player->texts[i]);
  }
  free(player->statements);
  free(player->texts);
  sqlite3_close(player->db);
  if (player->lock >= 0) close(player->lock);
  if (player->bell >= 0) close(player->bell);
  free(player);
}

static int bound(cb_player *player, sqlite3_stmt *statement, const step *said) {
  for (int i = 0; i < said->count; i++) {
    const value *v = &said->values[i];
    int code = SQLITE_OK;
    switch (v->type) {
    case SQLITE_INTEGER: code = sqlite3_bind_int64(statement, i + 1, v->integer); break;
    case SQLITE_FLOAT: code = sqlite3_bind_double(statement, i + 1, v->real); break;
    case SQLITE_TEXT: code = sqlite3_bind_text(statement, i + 1, v->bytes, v->length, SQLITE_STATIC); break;
    case SQLITE_BLOB: code = sqlite3_bind_blob(statement, i + 1, v->bytes, v->length, SQLITE_STATIC); break;
    default: code = sqlite3_bind_null(statement, i + 1);
    }
    if (code != SQLITE_OK) return fail(player, said->sql);
  }
  return 0;
}

/* Of every row every value is read. */
static int stepped(cb_player *player, sqlite3_stmt *statement, const char *sql) {
  int code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW)
    for (int i = 0, columns = sqlite3_column_count(statement); i < columns; i++) {
      if (sqlite3_column_type(statement, i) == SQLITE_INTEGER) (void)sqlite3_column_int64(statement, i);
      else (void)sqlite3_column_text(statement, i);
    }
  sqlite3_reset(statement);
  return code == SQLITE_DONE ? 0 : fail(player, sql);
}

/* Prepares what is not prepared yet. A file is attached once, as the program does. */
int cb_learn(cb_player *player, cb_script *script) {
  for (int i = 0; i < script->count; i++) {
    step *said = &script->steps[i];
    if (strncmp(said->sql, "ATTACH", 6) == 0) {
      sqlite3_stmt *once = 0;
      int bad = sqlite3_prepare_v2(player->db, said->sql, -1, &once, 0) != SQLITE_OK ||
                bound(player, once, said) != 0 || sqlite3_step(once) != SQLITE_DONE;
      sqlite3_finalize(once);
      if (bad) return fail(player, said->sql);
      continue;
    }
    for (int j = 0; j < player->count && said->statement < 0; j++)
      if (strcmp(player->texts[j], said->sql) == 0) said->statement = j;
    if (said->statement >= 0) continue;
    size_t more = (size_t)(player->count + 1);
    sqlite3_stmt **statements = realloc(player->statements, sizeof *statements * more);
    if (statements) player->statements = statements;
    char **texts = realloc(player->texts, sizeof *texts * more);
    if (texts) player->texts = texts;
    if (!statements || !texts) return fail(player, "memory");
    if (sqlite3_prepare_v3(player->db, said->sql, -1, SQLITE_PREPARE_PERSISTENT,
                           &player->statements[player->count], 0) != SQLITE_OK)
      return fail(player, said->sql);
    player->texts[player->count] = strdup(said->sql);
    said->statement = player->count++;
  }
  return 0;
}

/* The two seals of a row of the log, made as the program makes them, of bytes as many. */
static void seal(cb_player *player, const step *said) {
  char bytes[8192], code[65], tail[65];
  int length = snprintf(bytes, sizeof bytes, "%64s", player->previous);
  for (int i = 0; i < said->count - 1; i++) {
    const value *v = &said->values[i];
    if (v->type == SQLITE_TEXT && length + v->length + 16 < (int)sizeof bytes)
      length += snprintf(bytes + length, sizeof bytes - (size_t)length, "t%d:%.*s", v->length,
                         v->length, v->bytes);
    else length += snprintf(bytes + length, sizeof bytes - (size_t)length, "i%lld;", v->integer);
  }
  cb_seal_code(&player->seal, (const uint8_t *)bytes, (size_t)length, code);
  length = snprintf(bytes, sizeof bytes, "head %lld %s", said->values[0].integer, code);
  cb_seal_code(&player->seal, (const uint8_t *)bytes, (size_t)length, tail);
  memcpy(player->previous, code, sizeof code);
}

static int say(cb_player *player, const step *said) {
  if (said->statement < 0) return 0;
  int begins = strncmp(said->sql, "BEGIN IMMEDIATE", 15) == 0;
  int commits = strncmp(said->sql, "COMMIT", 6) == 0;
  struct stat there;
  if (begins) {
    while (flock(player->lock, LOCK_EX) != 0)
      if (errno != EINTR) return fail(player, "flock");
    player->is_writing = 1;
    if (stat(player->path, &there) != 0 || there.st_ino != player->file.st_ino)
      return fail(player, "another file");
  }
  if (strncmp(said->sql, "INSERT INTO audit ", 18) == 0) seal(player, said);
  sqlite3_stmt *statement = player->statements[said->statement];
  if (bound(player, statement, said) || stepped(player, statement, said->sql)) return -1;
  if (commits && player->is_writing) {
    player->is_writing = 0;
    flock(player->lock, LOCK_UN);
    if (pwrite(player->bell, ".", 1, 0) != 1) return fail(player, "bell");
  }
  return 0;
}

int cb_play(cb_player *player, const cb_script *script) {
  for (int i = 0; i < script->count; i++)
    if (say(player, &script->steps[i])) {
      if (!sqlite3_get_autocommit(player->db)) sqlite3_exec(player->db, "ROLLBACK", 0, 0, 0);
      flock(player->lock, LOCK_UN);
      return -1;
    }
  return 0;
}
