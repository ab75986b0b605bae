-- Blocks on whatever tells where somebody lives (domain.md A.9). The person stands here by number
-- alone; whom a block is against is sealed under a key outside the database.

CREATE TABLE protection_transition (
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  PRIMARY KEY (from_state, to_state)
) STRICT, WITHOUT ROWID;
INSERT INTO protection_transition (from_state, to_state) VALUES
  ('provisional', 'decided'), ('provisional', 'ended'),
  ('decided', 'extended'), ('decided', 'ended'), ('extended', 'ended');

CREATE TABLE protection (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  -- Record types, names parted by blanks in their order.
  scopes TEXT NOT NULL CHECK (scopes <> ''),
  state TEXT NOT NULL CHECK (state IN ('provisional', 'decided', 'extended', 'ended')),
  consulted_on TEXT NOT NULL,
  start_on TEXT,
  end_on TEXT,
  secret BLOB NOT NULL,
  reviewer TEXT REFERENCES staff (id),
  second_reviewer TEXT REFERENCES staff (id),
  registered_by TEXT NOT NULL REFERENCES staff (id),
  registered_at TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT REFERENCES staff (id),
  second_ended_by TEXT REFERENCES staff (id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
  -- Nothing ends by one person, nor by time.
  CHECK (ended_at IS NULL OR (ended_by IS NOT NULL AND second_ended_by IS NOT NULL)),
  CHECK (ended_by <> second_ended_by),
  CHECK (state NOT IN ('decided', 'extended')
    OR (start_on IS NOT NULL AND end_on IS NOT NULL AND reviewer IS NOT NULL
      AND second_reviewer IS NOT NULL)),
  CHECK (reviewer <> second_reviewer),
  CHECK (end_on > start_on)
) STRICT;
-- One block a person at a time; it holds whatever the register says.
CREATE UNIQUE INDEX protection_open ON protection (subject) WHERE ended_at IS NULL;
CREATE TRIGGER protection_begins BEFORE INSERT ON protection WHEN NEW.state <> 'provisional' BEGIN
  SELECT RAISE (ABORT, 'a protection begins provisional');
END;
CREATE TRIGGER protection_step BEFORE UPDATE OF state ON protection
WHEN OLD.state <> NEW.state AND NOT EXISTS (SELECT 1 FROM protection_transition t
  WHERE t.from_state = OLD.state AND t.to_state = NEW.state) BEGIN
  SELECT RAISE (ABORT, 'no such step of a protection');
END;
CREATE TRIGGER protection_kept
BEFORE UPDATE OF id, subject, consulted_on, registered_by, registered_at ON protection BEGIN
  SELECT RAISE (ABORT, 'a protection keeps its person');
END;
CREATE TRIGGER protection_ended_kept BEFORE UPDATE ON protection WHEN OLD.ended_at IS NOT NULL BEGIN
  SELECT RAISE (ABORT, 'an ended protection is kept');
END;
CREATE TRIGGER protection_no_delete BEFORE DELETE ON protection BEGIN
  SELECT RAISE (ABORT, 'a protection is kept');
END;

-- A step one person asked for; another confirms it against the protection as it is then.
CREATE TABLE protection_proposal (
  id INTEGER PRIMARY KEY,
  protection TEXT NOT NULL REFERENCES protection (id),
  step TEXT NOT NULL CHECK (step IN ('decide', 'extend', 'end')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  asked_by TEXT NOT NULL REFERENCES staff (id),
  asked_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'confirmed', 'refused', 'void')),
  decided_by TEXT REFERENCES staff (id),
  decided_at TEXT,
  CHECK ((state = 'asked') = (decided_at IS NULL)),
  CHECK (state NOT IN ('confirmed', 'refused') OR decided_by IS NOT NULL),
  CHECK (state <> 'confirmed' OR decided_by <> asked_by)
) STRICT;
CREATE UNIQUE INDEX protection_asked ON protection_proposal (protection) WHERE state = 'asked';

-- Setting or lifting it in every system that has one.
CREATE TABLE protection_work (
  id INTEGER PRIMARY KEY,
  protection TEXT NOT NULL REFERENCES protection (id),
  kind TEXT NOT NULL CHECK (kind IN ('set', 'lift')),
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT REFERENCES staff (id),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT;
CREATE INDEX protection_work_open ON protection_work (protection) WHERE closed_at IS NULL;
CREATE TABLE protection_tick (
  work INTEGER NOT NULL REFERENCES protection_work (id),
  position INTEGER NOT NULL,
  system TEXT NOT NULL,
  first_by TEXT REFERENCES staff (id),
  first_at TEXT,
  second_by TEXT REFERENCES staff (id),
  second_at TEXT,
  PRIMARY KEY (work, system),
  CHECK ((first_by IS NULL) = (first_at IS NULL)),
  CHECK ((second_by IS NULL) = (second_at IS NULL)),
  CHECK (second_by IS NULL OR first_by IS NOT NULL),
  -- Two people, not one twice.
  CHECK (first_by <> second_by)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER protection_work_whole BEFORE UPDATE OF closed_at ON protection_work
WHEN NEW.closed_at IS NOT NULL AND (
  NOT EXISTS (SELECT 1 FROM protection_tick t WHERE t.work = NEW.id)
  OR EXISTS (SELECT 1 FROM protection_tick t WHERE t.work = NEW.id AND t.second_by IS NULL)) BEGIN
  SELECT RAISE (ABORT, 'a system is open');
END;
CREATE TRIGGER protection_work_kept BEFORE DELETE ON protection_work BEGIN
  SELECT RAISE (ABORT, 'the work on a protection is kept');
END;
CREATE TRIGGER protection_work_begins BEFORE INSERT ON protection_work
WHEN NEW.closed_at IS NOT NULL BEGIN
  SELECT RAISE (ABORT, 'a system is open');
END;
CREATE TRIGGER protection_tick_kept BEFORE DELETE ON protection_tick BEGIN
  SELECT RAISE (ABORT, 'a tick is kept');
END;
CREATE TRIGGER protection_tick_once BEFORE UPDATE ON protection_tick
WHEN (OLD.first_by IS NOT NULL AND NEW.first_by IS NOT OLD.first_by)
  OR (OLD.second_by IS NOT NULL AND NEW.second_by IS NOT OLD.second_by) BEGIN
  SELECT RAISE (ABORT, 'a tick is kept');
END;

-- Notices from other municipalities.
CREATE TABLE protection_inbound (
  id INTEGER PRIMARY KEY,
  secret BLOB NOT NULL,
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL REFERENCES staff (id),
  assigned_to TEXT REFERENCES staff (id),
  done_at TEXT,
  done_by TEXT REFERENCES staff (id),
  protection TEXT REFERENCES protection (id),
  CHECK ((done_at IS NULL) = (done_by IS NULL)),
  -- It is done when a protection stands for it.
  CHECK ((done_at IS NULL) = (protection IS NULL)),
  CHECK (done_at IS NULL OR assigned_to IS NOT NULL)
) STRICT;
CREATE TRIGGER protection_inbound_kept BEFORE DELETE ON protection_inbound BEGIN
  SELECT RAISE (ABORT, 'a notice is kept');
END;

-- One row for every visitor written down, whoever it was: what it says is sealed, and as long for
-- nobody as for somebody; who has seen it is sealed with it. Every row goes after the same time.
CREATE TABLE protection_sighting (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  office TEXT NOT NULL,
  secret BLOB NOT NULL
) STRICT;

-- One opening: one request, one record of one person, so many copies, half an hour.
CREATE TABLE protection_release (
  id TEXT PRIMARY KEY,
  request TEXT NOT NULL REFERENCES certificate_request (id),
  person TEXT NOT NULL,
  record TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 99),
  used INTEGER NOT NULL DEFAULT 0 CHECK (used BETWEEN 0 AND copies),
  office TEXT NOT NULL REFERENCES office (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  asked_by TEXT NOT NULL REFERENCES staff (id),
  asked_at TEXT NOT NULL,
  allowed_by TEXT REFERENCES staff (id),
  allowed_at TEXT,
  allowed_reason TEXT,
  state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'allowed', 'refused', 'used')),
  CHECK ((state = 'asked') = (allowed_at IS NULL)),
  CHECK ((allowed_by IS NULL) = (allowed_at IS NULL)),
  CHECK (state NOT IN ('allowed', 'used') OR allowed_by <> asked_by),
  CHECK (state NOT IN ('allowed', 'used') OR coalesce(allowed_reason, '') <> ''),
  CHECK ((state = 'used') = (used = copies))
) STRICT;
CREATE INDEX protection_release_request ON protection_release (request);
CREATE UNIQUE INDEX protection_release_asked ON protection_release (request) WHERE state = 'asked';
CREATE TRIGGER protection_release_begins BEFORE INSERT ON protection_release
WHEN NEW.state <> 'asked' OR NEW.used <> 0 BEGIN
  SELECT RAISE (ABORT, 'a release is asked for first');
END;
CREATE TRIGGER protection_release_scope
BEFORE UPDATE OF id, request, person, record, copies, office, asked_by, asked_at
ON protection_release BEGIN
  SELECT RAISE (ABORT, 'a release keeps its scope');
END;
CREATE TRIGGER protection_release_step BEFORE UPDATE ON protection_release
WHEN OLD.state IN ('refused', 'used') OR NEW.used < OLD.used
  OR (OLD.state = 'allowed' AND (NEW.allowed_at IS NOT OLD.allowed_at
    OR NEW.state NOT IN ('allowed', 'used'))) BEGIN
  SELECT RAISE (ABORT, 'a release is not renewed');
END;
CREATE TRIGGER protection_release_kept BEFORE DELETE ON protection_release BEGIN
  SELECT RAISE (ABORT, 'a release is kept');
END;
