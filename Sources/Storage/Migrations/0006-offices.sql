-- What people are told about an office, where it sends them, and the postal codes of the country.
-- Hours are text (`8:30–17:00`) and checked when the data is read; 要確認 is confirmed = 0.

CREATE TABLE destination (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('section', 'centre', 'outside')),
  handles TEXT NOT NULL,
  place TEXT NOT NULL,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1))
) STRICT;

CREATE TABLE office_detail (
  office TEXT PRIMARY KEY REFERENCES office (id),
  home TEXT REFERENCES office (id),
  postal TEXT CHECK (length(postal) = 7),
  address TEXT,
  note TEXT NOT NULL,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  CHECK (home IS NULL OR home <> office)
) STRICT;

CREATE TABLE office_destination (
  office TEXT NOT NULL REFERENCES office (id),
  destination TEXT NOT NULL REFERENCES destination (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (office, destination)
) STRICT;

CREATE TABLE office_facility (
  office TEXT NOT NULL REFERENCES office (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (office, position)
) STRICT;

CREATE TABLE office_opening (
  office TEXT NOT NULL REFERENCES office (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  on_holidays TEXT,
  at_year_end INTEGER NOT NULL CHECK (at_year_end IN (0, 1)),
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  PRIMARY KEY (office, position)
) STRICT;

-- A queue has one rule of its own at most.
CREATE TABLE office_opening_queue (
  office TEXT NOT NULL,
  queue TEXT NOT NULL,
  opening INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (office, queue),
  FOREIGN KEY (office, opening) REFERENCES office_opening (office, position),
  FOREIGN KEY (office, queue) REFERENCES queue (office, id)
) STRICT;

-- Week 0 is every week; 1 to 5 the first to the fifth such weekday of a month.
CREATE TABLE office_opening_hours (
  office TEXT NOT NULL,
  opening INTEGER NOT NULL,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  week INTEGER NOT NULL CHECK (week BETWEEN 0 AND 5),
  hours TEXT NOT NULL,
  PRIMARY KEY (office, opening, weekday, week),
  FOREIGN KEY (office, opening) REFERENCES office_opening (office, position)
) STRICT;

CREATE TABLE office_closure (
  office TEXT NOT NULL,
  opening INTEGER NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  PRIMARY KEY (office, opening, first_day),
  FOREIGN KEY (office, opening) REFERENCES office_opening (office, position),
  CHECK (first_day <= last_day)
) STRICT;

CREATE TABLE office_elsewhere (
  office TEXT NOT NULL REFERENCES office (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  to_office TEXT REFERENCES office (id),
  to_destination TEXT REFERENCES destination (id),
  note TEXT NOT NULL,
  PRIMARY KEY (office, position),
  CHECK ((to_office IS NULL) <> (to_destination IS NULL)),
  CHECK (to_office IS NULL OR to_office <> office)
) STRICT;

-- One place to go to for each queue and each service.
CREATE TABLE office_elsewhere_word (
  office TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('queue', 'service')),
  word TEXT NOT NULL,
  elsewhere INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (office, kind, word),
  FOREIGN KEY (office, elsewhere) REFERENCES office_elsewhere (office, position)
) STRICT;

-- Editions of the postal codes that were imported; the greatest number is the one in use. None:
-- the shipped one.
CREATE TABLE postal_edition (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  areas INTEGER NOT NULL CHECK (areas > 0),
  content BLOB NOT NULL CHECK (length(content) > 0)
) STRICT;
