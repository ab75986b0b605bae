#include "CBenchTicket.h"
#include <sqlite3.h>
#include <stdio.h>

/* Rows by the hundred thousand are put in past the program, which would need a day for them. */
int cb_fill(const char *path, const char *sql, char *error, size_t error_size) {
  sqlite3 *database = NULL;
  int status = sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL);
  char *message = NULL;
  if (status == SQLITE_OK) status = sqlite3_exec(database, sql, NULL, NULL, &message);
  if (status != SQLITE_OK)
    snprintf(error, error_size, "%s", message ? message : sqlite3_errmsg(database));
  sqlite3_free(message);
  sqlite3_close(database);
  return status == SQLITE_OK ? 0 : -1;
}

int cb_answer(const char *path, const char *sql, char *text, size_t size) {
  sqlite3 *database = NULL;
  sqlite3_stmt *query = NULL;
  int status = -1;
  if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK &&
      sqlite3_prepare_v2(database, sql, -1, &query, NULL) == SQLITE_OK &&
      sqlite3_step(query) == SQLITE_ROW) {
    const unsigned char *found = sqlite3_column_text(query, 0);
    snprintf(text, size, "%s", found ? (const char *)found : "");
    status = 0;
  }
  sqlite3_finalize(query);
  sqlite3_close(database);
  return status;
}
