#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* The yardstick of `benchmarks`: what plain C needs for giving one ticket, statement for statement
   what the program does, and a pseudo terminal, whose calls Swift does not see. */

typedef struct cb_desk cb_desk;

/* Opens the database at path with the program's own pragmas; key is the audit key. NULL and a text
   in error when it cannot be used. */
cb_desk *cb_open(const char *path, const uint8_t *key, size_t key_length, const char *session,
                 char *error, size_t error_size);
void cb_close(cb_desk *desk);

/* Gives one ticket. day is ISO, compact_day the same without dashes, now ISO to the second.
   The number's sequence, or -1 and a text in cb_error. */
int cb_issue(cb_desk *desk, const char *office, const char *queue, const char *day,
             const char *compact_day, const char *now);
const char *cb_error(const cb_desk *desk);

/* Runs SQL on the database at path. 0, or -1 and a text in error. */
int cb_fill(const char *path, const char *sql, char *error, size_t error_size);

/* HMAC-SHA-256 as 64 hexadecimal digits and a zero. */
typedef struct {
  uint32_t inner[8], outer[8];
} cb_seal;
void cb_seal_init(cb_seal *seal, const uint8_t *key, size_t length);
void cb_seal_code(const cb_seal *seal, const uint8_t *bytes, size_t length, char text[65]);

/* A new pseudo terminal of this size. The master's descriptor and the slave's path, or -errno. */
int cb_open_terminal(int columns, int rows, char *slave, size_t slave_size);
/* Starts a program as leader of its own session on the slave. 0 or an error number. */
int cb_start_on_terminal(pid_t *pid, const char *program, char *const arguments[],
                         char *const environment[], const char *slave, const char *folder);
/* A pipe that no other program inherits. 0 or -1. */
int cb_pipe(int ends[2]);
/* Starts a program with these descriptors as standard input and output. 0 or an error number. */
int cb_start(pid_t *pid, const char *program, char *const arguments[], char *const environment[],
             int input, int output);

/* What the program said to SQLite from cb_record to cb_recorded, on connections opened after
   cb_listen, with its values; and who says it again in plain C. */
typedef struct cb_script cb_script;
typedef struct cb_player cb_player;
void cb_listen(void);
void cb_deafen(void);
cb_script *cb_record(void);
/* The number of statements, or -1 when not all could be taken down. */
int cb_recorded(void);
void cb_forget(cb_script *script);
cb_player *cb_player_open(const char *path, const uint8_t *key, size_t key_length, char *error,
                          size_t error_size);
void cb_player_close(cb_player *player);
/* Prepares every statement of a script that is not prepared yet. 0 or -1. */
int cb_learn(cb_player *player, cb_script *script);
/* Says it. 0, or -1 and a text in cb_player_error. */
int cb_play(cb_player *player, const cb_script *script);
const char *cb_player_error(const cb_player *player);

/* The first value of a query on the database at path, cut to size; -1 when there is none. */
int cb_answer(const char *path, const char *sql, char *text, size_t size);
