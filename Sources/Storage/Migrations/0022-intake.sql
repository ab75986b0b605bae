-- The interview as rows of a version of the catalogue: why people come, what they are asked, and
-- which procedures follow. A version from before has none. Lists stand one a line, the parts of a
-- row with their values by name between tabs.

CREATE TABLE catalogue_event (
  version INTEGER NOT NULL REFERENCES catalogue_version (number),
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  quiet INTEGER NOT NULL CHECK (quiet IN (0, 1)),
  source TEXT NOT NULL,
  law TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_on TEXT,
  PRIMARY KEY (version, code),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL))
) STRICT;

CREATE TABLE catalogue_question (
  version INTEGER NOT NULL REFERENCES catalogue_version (number),
  id TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  position INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('flag', 'date', 'number', 'text', 'choice', 'choices')),
  label TEXT NOT NULL,
  easy TEXT NOT NULL,
  english TEXT NOT NULL,
  choices TEXT NOT NULL,
  groups TEXT NOT NULL,
  asked_when TEXT NOT NULL,
  otherwise TEXT NOT NULL,
  recorded INTEGER NOT NULL CHECK (recorded IN (0, 1)),
  quiet INTEGER NOT NULL CHECK (quiet IN (0, 1)),
  source TEXT NOT NULL,
  law TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_on TEXT,
  PRIMARY KEY (version, id),
  CHECK ((type IN ('choice', 'choices')) = (choices <> '')),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL))
) STRICT;

CREATE TABLE catalogue_procedure (
  version INTEGER NOT NULL REFERENCES catalogue_version (number),
  id TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  form TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('duty', 'application', 'notice')),
  quiet TEXT NOT NULL CHECK (quiet IN ('true', 'false')),
  events TEXT NOT NULL,
  needed_when TEXT NOT NULL,
  who TEXT NOT NULL,
  applicants TEXT NOT NULL,
  counters TEXT NOT NULL CHECK (counters <> ''),
  deadlines TEXT NOT NULL CHECK (deadlines <> ''),
  late TEXT NOT NULL,
  late_with TEXT NOT NULL,
  bring TEXT NOT NULL,
  identity TEXT NOT NULL
    CHECK (identity IN ('A1', 'A1-or-B2', 'A1-or-B2-or-questions', 'seal-card', 'none')),
  online TEXT NOT NULL,
  mail TEXT NOT NULL,
  convenience TEXT NOT NULL,
  prefill TEXT NOT NULL,
  triggers TEXT NOT NULL,
  minutes TEXT NOT NULL,
  notes TEXT NOT NULL,
  source TEXT NOT NULL,
  law TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_on TEXT,
  PRIMARY KEY (version, id, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL))
) STRICT;

-- On no day two rows for one procedure.
CREATE TRIGGER catalogue_procedure_no_overlap BEFORE INSERT ON catalogue_procedure
WHEN EXISTS (
  SELECT 1 FROM catalogue_procedure p
  WHERE p.version = NEW.version AND p.id = NEW.id
    AND (p.valid_to IS NULL OR p.valid_to >= NEW.valid_from)
    AND (NEW.valid_to IS NULL OR NEW.valid_to >= p.valid_from)
) BEGIN
  SELECT RAISE (ABORT, 'two procedures on one day');
END;

-- A stored version says what it said when it was imported.
CREATE TRIGGER catalogue_event_no_update BEFORE UPDATE ON catalogue_event BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_event_no_delete BEFORE DELETE ON catalogue_event BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_question_no_update BEFORE UPDATE ON catalogue_question BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_question_no_delete BEFORE DELETE ON catalogue_question BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_procedure_no_update BEFORE UPDATE ON catalogue_procedure BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_procedure_no_delete BEFORE DELETE ON catalogue_procedure BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
