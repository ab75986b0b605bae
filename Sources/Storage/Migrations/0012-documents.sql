-- Papers to be printed and printed: which, about what, by whom and whether it came out. Nothing of
-- what they say stands here; the file lies in the spool until it is printed.

-- Which state follows which, the same as in the program; a test compares the two.
CREATE TABLE document_transition (
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  PRIMARY KEY (from_state, to_state)
) STRICT, WITHOUT ROWID;
INSERT INTO document_transition (from_state, to_state) VALUES
  ('waiting', 'printed'), ('waiting', 'failed'), ('waiting', 'withdrawn'),
  ('failed', 'printed'), ('failed', 'withdrawn');

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL REFERENCES office (id),
  day TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  kind TEXT NOT NULL CHECK (kind IN ('request-form', 'receipt', 'return-slip', 'exemption-sheet',
    'daily-closing', 'paper-ledger')),
  -- The id of the request, receipt or closing it is about: never a name.
  subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 100),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'printed', 'failed', 'withdrawn')),
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  -- An attempt whose end nobody has written down: the paper may have come out.
  attempt_at TEXT,
  attempt_by TEXT REFERENCES staff (id),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES staff (id),
  printed_at TEXT,
  printed_by TEXT REFERENCES staff (id),
  sha256 TEXT CHECK (length(sha256) = 64),
  -- Boxes that say 「外字あり:手書き補記」.
  handwritten INTEGER NOT NULL DEFAULT 0 CHECK (handwritten >= 0),
  reprint_of TEXT REFERENCES document (id),
  -- Why it was printed again or withdrawn, or the code of what failed.
  reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (office, day, sequence),
  CHECK ((attempt_at IS NULL) = (attempt_by IS NULL)),
  CHECK (attempt_at IS NULL OR (attempts > 0 AND state IN ('waiting', 'failed'))),
  CHECK ((state = 'printed') = (printed_at IS NOT NULL)),
  CHECK ((printed_at IS NULL) = (printed_by IS NULL)),
  CHECK (state <> 'printed' OR (sha256 IS NOT NULL AND attempts > 0)),
  CHECK (reprint_of IS NULL OR (reprint_of <> id AND reason <> ''))
) STRICT;
-- Each is printed once; again only as a reprint of it.
CREATE UNIQUE INDEX document_once ON document (office, kind, subject)
  WHERE reprint_of IS NULL AND state <> 'withdrawn';
CREATE INDEX document_open ON document (office, made_at) WHERE state IN ('waiting', 'failed');
CREATE INDEX document_day ON document (office, day);

CREATE TRIGGER document_begins BEFORE INSERT ON document
WHEN NEW.state <> 'waiting' OR NEW.attempts <> 0 BEGIN
  SELECT RAISE (ABORT, 'a document begins unprinted');
END;
CREATE TRIGGER document_reprint BEFORE INSERT ON document
WHEN NEW.reprint_of IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM document o WHERE o.id = NEW.reprint_of AND o.state = 'printed'
    AND o.reprint_of IS NULL AND o.office = NEW.office AND o.kind = NEW.kind
    AND o.subject = NEW.subject AND substr(o.printed_at, 1, 10) = NEW.day
) BEGIN
  SELECT RAISE (ABORT, 'only what was printed today is printed again');
END;
CREATE TRIGGER document_step BEFORE UPDATE OF state ON document
WHEN OLD.state <> NEW.state AND NOT EXISTS (
  SELECT 1 FROM document_transition t
  WHERE t.from_state = OLD.state AND t.to_state = NEW.state
) BEGIN
  SELECT RAISE (ABORT, 'no such step of a document');
END;
CREATE TRIGGER document_kept BEFORE UPDATE ON document
WHEN OLD.state IN ('printed', 'withdrawn') BEGIN
  SELECT RAISE (ABORT, 'a document that ended is kept');
END;
CREATE TRIGGER document_same BEFORE UPDATE OF id, office, day, sequence, kind, subject, made_at,
  made_by, reprint_of ON document BEGIN
  SELECT RAISE (ABORT, 'what a document is does not change');
END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN
  SELECT RAISE (ABORT, 'a document is kept');
END;
