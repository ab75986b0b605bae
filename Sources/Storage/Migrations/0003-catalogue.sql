-- The catalogue: numbered versions of certificate types, fees and settings, one of them in force.
-- A version is whole or absent and its rows never change: what was decided by it can be read again.

CREATE TABLE catalogue_version (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  digest TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('imported', 'active', 'retired')),
  -- The one a new database begins with: nobody activated it.
  seed INTEGER NOT NULL DEFAULT 0 CHECK (seed IN (0, 1)),
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  activated_at TEXT,
  activated_by TEXT,
  approved_by TEXT,
  CHECK (seed = 0 OR number = 1),
  CHECK ((state = 'imported') = (activated_at IS NULL)),
  CHECK ((activated_by IS NULL) = (approved_by IS NULL)),
  CHECK (activated_by IS NOT NULL OR state = 'imported' OR seed = 1),
  CHECK (activated_by <> approved_by)
) STRICT;
CREATE UNIQUE INDEX catalogue_active ON catalogue_version (state) WHERE state = 'active';

CREATE TABLE catalogue_certificate (
  version INTEGER NOT NULL REFERENCES catalogue_version (number),
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  reading TEXT NOT NULL,
  unit TEXT NOT NULL,
  who TEXT NOT NULL,
  convenience TEXT NOT NULL,
  second_person TEXT NOT NULL CHECK (second_person IN ('always', 'options', 'never')),
  notes TEXT NOT NULL,
  source TEXT NOT NULL,
  law TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_on TEXT,
  PRIMARY KEY (version, code, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL))
) STRICT;

CREATE TABLE catalogue_fee (
  version INTEGER NOT NULL REFERENCES catalogue_version (number),
  code TEXT NOT NULL,
  -- Empty for the ordinary form.
  variant TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('counter', 'convenience')),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  position INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  notes TEXT NOT NULL,
  source TEXT NOT NULL,
  law TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_on TEXT,
  PRIMARY KEY (version, code, variant, channel, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL))
) STRICT;

CREATE TABLE catalogue_setting (
  version INTEGER NOT NULL REFERENCES catalogue_version (number),
  key TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  position INTEGER NOT NULL,
  value TEXT,
  question TEXT NOT NULL,
  source TEXT NOT NULL,
  law TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_on TEXT,
  PRIMARY KEY (version, key, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL))
) STRICT;

-- On no day two fees for the same thing.
CREATE TRIGGER catalogue_fee_no_overlap BEFORE INSERT ON catalogue_fee
WHEN EXISTS (
  SELECT 1 FROM catalogue_fee f
  WHERE f.version = NEW.version AND f.code = NEW.code AND f.variant = NEW.variant
    AND f.channel = NEW.channel
    AND (f.valid_to IS NULL OR f.valid_to >= NEW.valid_from)
    AND (NEW.valid_to IS NULL OR NEW.valid_to >= f.valid_from)
) BEGIN
  SELECT RAISE (ABORT, 'two fees on one day');
END;

-- A stored version says what it said when it was imported.
CREATE TRIGGER catalogue_version_no_delete BEFORE DELETE ON catalogue_version BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_version_no_rewrite
BEFORE UPDATE OF number, digest, seed, imported_at, imported_by ON catalogue_version BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_certificate_no_update BEFORE UPDATE ON catalogue_certificate BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_certificate_no_delete BEFORE DELETE ON catalogue_certificate BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_fee_no_update BEFORE UPDATE ON catalogue_fee BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_fee_no_delete BEFORE DELETE ON catalogue_fee BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_setting_no_update BEFORE UPDATE ON catalogue_setting BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
CREATE TRIGGER catalogue_setting_no_delete BEFORE DELETE ON catalogue_setting BEGIN
  SELECT RAISE (ABORT, 'a catalogue version is kept');
END;
