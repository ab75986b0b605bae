-- On what terms certificates are issued, by what people are known and on what grounds nothing is
-- charged, as rows of a version of the catalogue. A version that was brought in before has none:
-- nothing is decided by it. Lists stand one word a line.

CREATE TABLE catalogue_terms (
  version INTEGER NOT NULL,
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  -- `spouse same-household`, one requester a line.
  requesters TEXT NOT NULL CHECK (requesters <> ''),
  channels TEXT NOT NULL CHECK (channels <> ''),
  convenience_for TEXT NOT NULL,
  options TEXT NOT NULL,
  variants TEXT NOT NULL,
  identity TEXT NOT NULL
    CHECK (identity IN ('A1', 'A1-or-B2', 'A1-or-B2-or-questions', 'seal-card', 'none')),
  offices TEXT NOT NULL CHECK (offices <> ''),
  elsewhere TEXT NOT NULL,
  traits TEXT NOT NULL,
  PRIMARY KEY (version, code, valid_from),
  FOREIGN KEY (version, code, valid_from)
    REFERENCES catalogue_certificate (version, code, valid_from)
) STRICT;

CREATE TABLE catalogue_document (
  version INTEGER NOT NULL REFERENCES catalogue_version (number),
  kind TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  position INTEGER NOT NULL,
  also TEXT NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('A', 'B', 'C', 'none')),
  photo TEXT NOT NULL CHECK (photo IN ('always', 'sometimes', 'never')),
  without_photo TEXT NOT NULL CHECK (without_photo IN ('A', 'B', 'C', 'none')),
  extension TEXT CHECK (extension IN ('next-weekday', 'renewal-pending')),
  issued_from TEXT,
  enough_for TEXT NOT NULL,
  notes TEXT NOT NULL,
  source TEXT NOT NULL,
  law TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_on TEXT,
  PRIMARY KEY (version, kind, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL))
) STRICT;

CREATE TABLE catalogue_exemption (
  version INTEGER NOT NULL REFERENCES catalogue_version (number),
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  also TEXT NOT NULL,
  applies_to TEXT NOT NULL CHECK (applies_to <> ''),
  proof TEXT NOT NULL,
  stamp TEXT NOT NULL CHECK (stamp <> ''),
  valid_at TEXT NOT NULL CHECK (valid_at <> ''),
  source TEXT NOT NULL,
  law TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_on TEXT,
  PRIMARY KEY (version, code, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL))
) STRICT;

CREATE TRIGGER catalogue_terms_no_update BEFORE UPDATE ON catalogue_terms BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_terms_no_delete BEFORE DELETE ON catalogue_terms BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_document_no_update BEFORE UPDATE ON catalogue_document BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_document_no_delete BEFORE DELETE ON catalogue_document BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_exemption_no_update BEFORE UPDATE ON catalogue_exemption BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_exemption_no_delete BEFORE DELETE ON catalogue_exemption BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
