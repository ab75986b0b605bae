-- Snapshots of the 住民記録 that were taken in. The people are in a file of their own beside this
-- database, built aside and never changed; here stands which file is the one in use.
CREATE TABLE register_snapshot (
  number INTEGER PRIMARY KEY,
  -- A name in the folder of this database.
  file TEXT NOT NULL UNIQUE,
  as_of TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people >= 0),
  digest TEXT NOT NULL,
  in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX register_in_use ON register_snapshot (in_use) WHERE in_use = 1;

-- Every stop that any snapshot carried. One that a newer snapshot lacks stays: nothing is lifted by
-- its absence, somebody has to look.
CREATE TABLE person_stop (
  person TEXT PRIMARY KEY,
  code TEXT NOT NULL CHECK (code IN ('P')),
  first_snapshot INTEGER NOT NULL,
  -- The first snapshot that no longer carried it; NULL while the newest does.
  missing_snapshot INTEGER
) STRICT;
CREATE INDEX person_stop_missing ON person_stop (missing_snapshot)
  WHERE missing_snapshot IS NOT NULL;
