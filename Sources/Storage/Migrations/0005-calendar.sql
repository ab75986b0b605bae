-- Holidays as an imported table has them; what is not here is computed from the law.
CREATE TABLE holiday (
  day TEXT PRIMARY KEY CHECK (length(day) = 10),
  name TEXT NOT NULL CHECK (length(name) > 0),
  imported_at TEXT NOT NULL
) STRICT;
