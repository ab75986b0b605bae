-- The periods and ages that the calendar counts, as rows of a version of the catalogue. A version
-- that was brought in before has none: it is read with the shipped ones.

CREATE TABLE catalogue_rule (
  version INTEGER NOT NULL REFERENCES catalogue_version (number),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  -- A period from a day, or an age of who was born on it.
  rule TEXT,
  base TEXT,
  age INTEGER CHECK (age BETWEEN 1 AND 120),
  day TEXT CHECK (day IN ('attained', 'birthday', 'school-year-end')),
  law TEXT NOT NULL,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  PRIMARY KEY (version, id),
  CHECK ((rule IS NULL) = (base IS NULL)),
  CHECK ((age IS NULL) = (day IS NULL)),
  CHECK ((rule IS NULL) <> (age IS NULL))
) STRICT;

CREATE TRIGGER catalogue_rule_no_update BEFORE UPDATE ON catalogue_rule BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_rule_no_delete BEFORE DELETE ON catalogue_rule BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
