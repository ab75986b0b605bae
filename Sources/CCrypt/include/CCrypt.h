#pragma once

/* The system's libcrypt, and nothing else of it. */

/* Room for any hash, its terminating NUL included. */
enum { CC_HASH_SIZE = 384 };

/* A new yescrypt setting (salt and cost) in setting. 1 made, 0 without entropy or yescrypt. */
int cc_new_setting(char setting[CC_HASH_SIZE]);

/* The hash of password under setting in hash. 1 made, 0 not.

   yescrypt is meant to cost memory (16 MiB). It is taken in a child process that ends at once:
   what a workstation itself keeps all day stays small, and no page in which the password was
   mixed remains in it. Where no child can be made it is done here. */
int cc_hash(const char *password, const char *setting, char hash[CC_HASH_SIZE]);
