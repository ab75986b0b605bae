#define _GNU_SOURCE
#include "CBenchTicket.h"
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* The statements of TicketRecords.issue, Resolution and AuditChain, in their order. A change there
   belongs here too: `benchmarks` compares the rows both leave behind. */
enum {
  BEGIN, COMMIT, ROLLBACK, EPOCH, VERSION, SESSION, GRANTS, PREFIX, SERIES, TICKET, EVENT, HEAD, AUDIT, TAIL,
  STATEMENTS
};

static const char *const SQL[STATEMENTS] = {
    [BEGIN] = "BEGIN IMMEDIATE",
    [COMMIT] = "COMMIT",
    [ROLLBACK] = "ROLLBACK",
    [EPOCH] = "SELECT epoch FROM meta",
    [VERSION] = "PRAGMA user_version",
    [SESSION] =
        "SELECT s.staff, p.name, s.terminal, s.counter, s.locked_at, s.ended_at, s.end_reason, "
        "p.disabled_at, p.must_change_password FROM desk_session s "
        "JOIN staff p ON p.id = s.staff WHERE s.id = ?",
    [GRANTS] = "SELECT role, office, section FROM staff_grant WHERE staff = ? AND valid_from <= ? "
               "AND (valid_to IS NULL OR valid_to >= ?) ORDER BY role, office, section",
    [PREFIX] = "SELECT prefix, daily_quota, count_only, intake_closed_on FROM queue "
               "WHERE office = ? AND id = ?",
    [SERIES] = "INSERT INTO ticket_series (office, queue, day, last_sequence, quota) "
               "VALUES (?, ?, ?, 1, ?) ON CONFLICT (office, queue, day) "
               "DO UPDATE SET last_sequence = last_sequence + 1, quota = excluded.quota "
               "RETURNING last_sequence",
    [TICKET] = "INSERT INTO ticket (id, office, issued_queue, day, prefix, sequence, queue, state, "
               "stage, priority, remark, issued_at, rank_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', 'intake', ?, ?, ?, ?)",
    [EVENT] = "INSERT INTO ticket_event (ticket, office, at, step, queue, from_state, to_state, "
              "stage, staff, terminal, counter, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [HEAD] = "SELECT rows, last_seal, head_seal, (SELECT at FROM audit WHERE id = rows) "
             "FROM audit_head",
    [AUDIT] = "INSERT INTO audit (id, at, staff, terminal, office, act, subject_kind, subject_id, "
              "purpose, allowed, detail, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [TAIL] = "UPDATE audit_head SET rows = ?, last_seal = ?, head_seal = ?",
};

/* One thread at a time has the connection, as in the program: SQLite need not lock it. */
static const int OPENING = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;

struct cb_desk {
  sqlite3 *db;
  sqlite3_stmt *statements[STATEMENTS];
  int lock, bell;
  long long epoch, version;
  struct stat file;
  cb_seal seal;
  char path[4096], session[64], error[200];
};

static int fail(cb_desk *desk, const char *where) {
  snprintf(desk->error, sizeof desk->error, "%s: %s", where, sqlite3_errmsg(desk->db));
  return -1;
}

static void text(sqlite3_stmt *s, int column, const char *value) {
  if (value) sqlite3_bind_text(s, column, value, -1, SQLITE_STATIC);
  else sqlite3_bind_null(s, column);
}

static int run(cb_desk *desk, int which) {
  int code = sqlite3_step(desk->statements[which]);
  sqlite3_reset(desk->statements[which]);
  return code == SQLITE_DONE ? 0 : fail(desk, SQL[which]);
}

/* Leaves the statement on its first row; the caller resets it. */
static int first(cb_desk *desk, int which) {
  if (sqlite3_step(desk->statements[which]) == SQLITE_ROW) return 0;
  sqlite3_reset(desk->statements[which]);
  return fail(desk, SQL[which]);
}

static void keep(char *to, size_t size, sqlite3_stmt *s, int column) {
  const unsigned char *value = sqlite3_column_text(s, column);
  snprintf(to, size, "%s", value ? (const char *)value : "");
}

cb_desk *cb_open(const char *path, const uint8_t *key, size_t key_length, const char *session,
                 char *error, size_t error_size) {
  static const char *const pragmas[] = {
      "PRAGMA synchronous = FULL",  "PRAGMA secure_delete = ON", "PRAGMA journal_size_limit = 0",
      "PRAGMA foreign_keys = ON",   "PRAGMA trusted_schema = OFF"};
  cb_desk *desk = calloc(1, sizeof *desk);
  if (!desk) return 0;
  desk->lock = desk->bell = -1;
  char beside[4096];
  int bad = sqlite3_open_v2(path, &desk->db, OPENING, 0) != SQLITE_OK;
  if (!bad) sqlite3_busy_timeout(desk->db, 5000);
  for (size_t i = 0; !bad && i < sizeof pragmas / sizeof *pragmas; i++)
    bad = sqlite3_exec(desk->db, pragmas[i], 0, 0, 0) != SQLITE_OK;
  for (int i = 0; !bad && i < STATEMENTS; i++)
    bad = sqlite3_prepare_v3(desk->db, SQL[i], -1, SQLITE_PREPARE_PERSISTENT,
                             &desk->statements[i], 0) != SQLITE_OK;
  if (!bad) {
    snprintf(beside, sizeof beside, "%s.lock", path);
    desk->lock = open(beside, O_RDWR | O_CREAT | O_CLOEXEC, 0660);
    snprintf(beside, sizeof beside, "%s.bell", path);
    desk->bell = open(beside, O_RDWR | O_CREAT | O_CLOEXEC, 0660);
    bad = desk->lock < 0 || desk->bell < 0 || stat(path, &desk->file) != 0 ||
          first(desk, EPOCH) != 0 || first(desk, VERSION) != 0;
  }
  if (bad) {
    snprintf(error, error_size, "%s: %s", path, sqlite3_errmsg(desk->db));
    cb_close(desk);
    return 0;
  }
  desk->epoch = sqlite3_column_int64(desk->statements[EPOCH], 0);
  sqlite3_reset(desk->statements[EPOCH]);
  desk->version = sqlite3_column_int64(desk->statements[VERSION], 0);
  sqlite3_reset(desk->statements[VERSION]);
  snprintf(desk->path, sizeof desk->path, "%s", path);
  cb_seal_init(&desk->seal, key, key_length);
  snprintf(desk->session, sizeof desk->session, "%s", session);
  return desk;
}

void cb_close(cb_desk *desk) {
  if (!desk) return;
  for (int i = 0; i < STATEMENTS; i++) sqlite3_finalize(desk->statements[i]);
  sqlite3_close(desk->db);
  if (desk->lock >= 0) close(desk->lock);
  if (desk->bell >= 0) close(desk->bell);
  free(desk);
}

const char *cb_error(const cb_desk *desk) { return desk->error; }

typedef struct {
  char staff[64], name[128], terminal[64];
  int has_grant;
} person;

/* Who acts, and whether a role of this office lets them. */
static int resolve(cb_desk *desk, const char *office, const char *day, person *who) {
  if (first(desk, EPOCH)) return -1;
  int same = sqlite3_column_int64(desk->statements[EPOCH], 0) == desk->epoch;
  sqlite3_reset(desk->statements[EPOCH]);
  if (first(desk, VERSION)) return -1;
  same = same && sqlite3_column_int64(desk->statements[VERSION], 0) == desk->version;
  sqlite3_reset(desk->statements[VERSION]);
  if (!same) return fail(desk, "epoch");
  sqlite3_stmt *s = desk->statements[SESSION];
  text(s, 1, desk->session);
  if (first(desk, SESSION)) return -1;
  keep(who->staff, sizeof who->staff, s, 0);
  keep(who->name, sizeof who->name, s, 1);
  keep(who->terminal, sizeof who->terminal, s, 2);
  int usable = sqlite3_column_type(s, 4) == SQLITE_NULL && sqlite3_column_type(s, 5) == SQLITE_NULL &&
               sqlite3_column_type(s, 7) == SQLITE_NULL && sqlite3_column_int(s, 8) == 0;
  sqlite3_reset(s);
  if (!usable) return fail(desk, "session");
  s = desk->statements[GRANTS];
  text(s, 1, who->staff);
  text(s, 2, day);
  text(s, 3, day);
  who->has_grant = 0;
  while (sqlite3_step(s) == SQLITE_ROW) {
    const char *role = (const char *)sqlite3_column_text(s, 0);
    const char *where = (const char *)sqlite3_column_text(s, 1);
    if (role && where && strcmp(where, office) == 0 && strcmp(role, "auditor") != 0 &&
        strcmp(role, "administrator") != 0)
      who->has_grant = 1;
  }
  sqlite3_reset(s);
  return who->has_grant ? 0 : fail(desk, "permission");
}

static int append_text(char *to, int at, const char *value) {
  return at + sprintf(to + at, "t%zu:%s", strlen(value), value);
}

static int audit(cb_desk *desk, const person *who, const char *office, const char *ticket,
                 const char *now) {
  char previous[65], code[65], tail[65], bytes[2048];
  if (first(desk, HEAD)) return -1;
  long long id = sqlite3_column_int64(desk->statements[HEAD], 0) + 1;
  keep(previous, sizeof previous, desk->statements[HEAD], 1);
  sqlite3_reset(desk->statements[HEAD]);
  const char *fields[] = {now,      who->staff, who->terminal, office,
                          "ticket.issue", "ticket", ticket,     "service"};
  int length = sprintf(bytes, "%si%lld;", previous, id);
  for (int i = 0; i < 8; i++) length = append_text(bytes, length, fields[i]);
  length += sprintf(bytes + length, "i1;");
  length = append_text(bytes, length, "priority=normal");
  cb_seal_code(&desk->seal, (const uint8_t *)bytes, (size_t)length, code);
  sqlite3_stmt *s = desk->statements[AUDIT];
  sqlite3_bind_int64(s, 1, id);
  for (int i = 0; i < 8; i++) text(s, 2 + i, fields[i]);
  sqlite3_bind_int(s, 10, 1);
  text(s, 11, "priority=normal");
  text(s, 12, code);
  if (run(desk, AUDIT)) return -1;
  length = sprintf(bytes, "head %lld %s", id, code);
  cb_seal_code(&desk->seal, (const uint8_t *)bytes, (size_t)length, tail);
  s = desk->statements[TAIL];
  sqlite3_bind_int64(s, 1, id);
  text(s, 2, code);
  text(s, 3, tail);
  return run(desk, TAIL);
}

static int give(cb_desk *desk, const char *office, const char *queue, const char *day,
                const char *compact_day, const char *now) {
  person who;
  if (resolve(desk, office, day, &who)) return -1;
  sqlite3_stmt *s = desk->statements[PREFIX];
  text(s, 1, office);
  text(s, 2, queue);
  if (first(desk, PREFIX)) return -1;
  char prefix[8], id[128];
  keep(prefix, sizeof prefix, s, 0);
  int quota = sqlite3_column_type(s, 1) == SQLITE_NULL ? 999 : sqlite3_column_int(s, 1);
  const char *closed = (const char *)sqlite3_column_text(s, 3);
  int gives = sqlite3_column_int(s, 2) == 0 && !(closed && strcmp(closed, day) == 0);
  sqlite3_reset(s);
  if (!gives) return fail(desk, "intake");
  s = desk->statements[SERIES];
  text(s, 1, office);
  text(s, 2, queue);
  text(s, 3, day);
  sqlite3_bind_int(s, 4, quota);
  if (first(desk, SERIES)) return -1;
  int sequence = sqlite3_column_int(s, 0);
  /* A write with RETURNING is finished by stepping to its end. */
  while (sqlite3_step(s) == SQLITE_ROW) {}
  sqlite3_reset(s);
  snprintf(id, sizeof id, "%s-%s-%s%03d", office, compact_day, prefix, sequence);
  s = desk->statements[TICKET];
  const char *before[] = {id, office, queue, day, prefix};
  for (int i = 0; i < 5; i++) text(s, 1 + i, before[i]);
  sqlite3_bind_int(s, 6, sequence);
  const char *after[] = {queue, "normal", "", now, now};
  for (int i = 0; i < 5; i++) text(s, 7 + i, after[i]);
  if (run(desk, TICKET)) return -1;
  s = desk->statements[EVENT];
  const char *event[] = {id,        office,   now,       "issue",      queue, 0,
                         "waiting", "intake", who.staff, who.terminal, 0,     ""};
  for (int i = 0; i < 12; i++) text(s, 1 + i, event[i]);
  if (run(desk, EVENT)) return -1;
  return audit(desk, &who, office, id, now) ? -1 : sequence;
}

int cb_issue(cb_desk *desk, const char *office, const char *queue, const char *day,
             const char *compact_day, const char *now) {
  while (flock(desk->lock, LOCK_EX) != 0)
    if (errno != EINTR) return fail(desk, "flock");
  /* Whether the file is still the one that was opened: a restore puts another under its name. */
  struct stat now_there;
  int sequence = stat(desk->path, &now_there) == 0 && now_there.st_ino == desk->file.st_ino &&
                         now_there.st_dev == desk->file.st_dev
                     ? run(desk, BEGIN)
                     : -1;
  if (sequence == 0) {
    sequence = give(desk, office, queue, day, compact_day, now);
    if (sequence > 0 && run(desk, COMMIT)) sequence = -1;
    if (sequence < 0 && !sqlite3_get_autocommit(desk->db)) sqlite3_step(desk->statements[ROLLBACK]);
    sqlite3_reset(desk->statements[ROLLBACK]);
  }
  flock(desk->lock, LOCK_UN);
  if (sequence > 0 && pwrite(desk->bell, ".", 1, 0) != 1) return fail(desk, "bell");
  return sequence;
}
