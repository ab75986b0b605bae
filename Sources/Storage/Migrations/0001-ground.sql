-- Ground: offices, people, sessions, tickets, two-person requests, drafts, audit.
-- Times are office time as ISO text to the second, days ISO text, booleans 0/1, ids made by us.

CREATE TABLE meta (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  kind TEXT NOT NULL CHECK (kind IN ('real', 'training')),
  epoch INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  opened_on TEXT NOT NULL
) STRICT;

CREATE TABLE office (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('ward', 'branch', 'sub-branch', 'service-corner')),
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1))
) STRICT;

CREATE TABLE section (
  office TEXT NOT NULL REFERENCES office (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (office, id)
) STRICT;

CREATE TABLE queue (
  office TEXT NOT NULL,
  id TEXT NOT NULL,
  section TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  prefix TEXT NOT NULL,
  target_minutes INTEGER NOT NULL,
  call_limit INTEGER NOT NULL CHECK (call_limit > 0),
  PRIMARY KEY (office, id),
  UNIQUE (office, prefix),
  FOREIGN KEY (office, section) REFERENCES section (office, id)
) STRICT;

CREATE TABLE service (
  office TEXT NOT NULL,
  queue TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  reading TEXT NOT NULL,
  PRIMARY KEY (office, queue, id),
  FOREIGN KEY (office, queue) REFERENCES queue (office, id)
) STRICT;

CREATE TABLE counter (
  office TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  section TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paused', 'closed')),
  changed_at TEXT,
  PRIMARY KEY (office, number),
  FOREIGN KEY (office, section) REFERENCES section (office, id)
) STRICT;

CREATE TABLE counter_queue (
  office TEXT NOT NULL,
  counter INTEGER NOT NULL,
  queue TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (office, counter, queue),
  FOREIGN KEY (office, counter) REFERENCES counter (office, number),
  FOREIGN KEY (office, queue) REFERENCES queue (office, id)
) STRICT;

CREATE TABLE terminal (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  section TEXT NOT NULL,
  counter INTEGER,
  os_account TEXT,
  address TEXT,
  removed_at TEXT,
  FOREIGN KEY (office, section) REFERENCES section (office, id),
  FOREIGN KEY (office, counter) REFERENCES counter (office, number)
) STRICT;
CREATE UNIQUE INDEX terminal_account ON terminal (os_account)
  WHERE removed_at IS NULL AND os_account IS NOT NULL;
CREATE UNIQUE INDEX terminal_address ON terminal (address)
  WHERE removed_at IS NULL AND address IS NOT NULL;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kana TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1)),
  disabled_at TEXT,
  failed_attempts INTEGER NOT NULL DEFAULT 0,
  last_failed_at TEXT,
  last_sign_in_at TEXT,
  os_user TEXT UNIQUE,
  demo_password TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- A transfer on a date ends the old rows the day before and begins new ones.
CREATE TABLE staff_grant (
  staff TEXT NOT NULL REFERENCES staff (id),
  role TEXT NOT NULL,
  office TEXT NOT NULL REFERENCES office (id),
  section TEXT NOT NULL DEFAULT '',
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  PRIMARY KEY (staff, role, office, section, valid_from)
) STRICT;

CREATE TABLE desk_session (
  id TEXT PRIMARY KEY,
  staff TEXT NOT NULL REFERENCES staff (id),
  terminal TEXT NOT NULL REFERENCES terminal (id),
  office TEXT NOT NULL,
  section TEXT NOT NULL,
  counter INTEGER,
  signed_in_at TEXT NOT NULL,
  locked_at TEXT,
  ended_at TEXT,
  end_reason TEXT,
  pid INTEGER NOT NULL,
  pid_started INTEGER NOT NULL
) STRICT;
-- One person per counter, one per terminal, one place per person.
CREATE UNIQUE INDEX session_counter ON desk_session (office, counter)
  WHERE ended_at IS NULL AND counter IS NOT NULL;
CREATE UNIQUE INDEX session_terminal ON desk_session (terminal) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX session_staff ON desk_session (staff) WHERE ended_at IS NULL;

-- One series per queue and local day; the 1000th number is refused by the CHECK.
CREATE TABLE ticket_series (
  office TEXT NOT NULL,
  queue TEXT NOT NULL,
  day TEXT NOT NULL,
  last_sequence INTEGER NOT NULL CHECK (last_sequence BETWEEN 1 AND 999),
  PRIMARY KEY (office, queue, day),
  FOREIGN KEY (office, queue) REFERENCES queue (office, id)
) STRICT;

CREATE TABLE ticket (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  issued_queue TEXT NOT NULL,
  day TEXT NOT NULL,
  prefix TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence BETWEEN 1 AND 999),
  queue TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('waiting', 'called', 'serving', 'parked', 'missed', 'done', 'left')),
  stage TEXT NOT NULL CHECK (stage IN ('intake', 'review', 'handover')),
  priority TEXT NOT NULL CHECK (priority IN ('normal', 'priority', 'urgent')),
  remark TEXT NOT NULL DEFAULT '',
  issued_at TEXT NOT NULL,
  rank_at TEXT NOT NULL,
  counter INTEGER,
  called_at TEXT,
  first_called_at TEXT,
  served_at TEXT,
  ended_at TEXT,
  calls INTEGER NOT NULL DEFAULT 0,
  gives_way INTEGER NOT NULL DEFAULT 0 CHECK (gives_way IN (0, 1)),
  parked_by TEXT REFERENCES staff (id),
  parked_counter INTEGER,
  parked_at TEXT,
  parked_reason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (office, issued_queue, day, sequence),
  FOREIGN KEY (office, queue) REFERENCES queue (office, id),
  FOREIGN KEY (office, issued_queue) REFERENCES queue (office, id),
  CHECK ((state = 'parked') = (parked_at IS NOT NULL)),
  CHECK ((state IN ('done', 'left')) = (ended_at IS NOT NULL))
) STRICT;
CREATE INDEX ticket_line ON ticket (office, state, queue, gives_way, rank_at, issued_at, sequence);
CREATE INDEX ticket_day ON ticket (office, day, queue);

CREATE TABLE ticket_service (
  ticket TEXT NOT NULL REFERENCES ticket (id),
  service TEXT NOT NULL,
  position INTEGER NOT NULL,
  -- How many were really done; NULL until the ticket is finished.
  done_count INTEGER,
  PRIMARY KEY (ticket, service)
) STRICT;

-- A call from the announcement to its end. Open calls: one ticket, one counter; one counter,
-- one citizen.
CREATE TABLE ticket_call (
  id INTEGER PRIMARY KEY,
  office TEXT NOT NULL,
  ticket TEXT NOT NULL REFERENCES ticket (id),
  counter INTEGER NOT NULL,
  staff TEXT NOT NULL REFERENCES staff (id),
  queue TEXT NOT NULL,
  called_at TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  outcome TEXT,
  -- What a mistaken call is undone to.
  before_state TEXT NOT NULL CHECK (before_state IN ('waiting', 'parked', 'missed')),
  before_calls INTEGER NOT NULL,
  before_called_at TEXT,
  before_first_called_at TEXT,
  before_counter INTEGER,
  parked_by TEXT,
  parked_counter INTEGER,
  parked_at TEXT,
  parked_reason TEXT,
  FOREIGN KEY (office, counter) REFERENCES counter (office, number)
) STRICT;
CREATE UNIQUE INDEX open_call_ticket ON ticket_call (ticket) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX open_call_counter ON ticket_call (office, counter) WHERE ended_at IS NULL;
CREATE INDEX call_history ON ticket_call (office, called_at);

-- What the public board has to say, one row per call and recall; the serial never repeats.
CREATE TABLE announcement (
  serial INTEGER PRIMARY KEY AUTOINCREMENT,
  office TEXT NOT NULL,
  section TEXT NOT NULL,
  ticket TEXT NOT NULL REFERENCES ticket (id),
  number TEXT NOT NULL,
  counter INTEGER NOT NULL,
  at TEXT NOT NULL,
  withdrawn_at TEXT
) STRICT;
CREATE INDEX announcement_section ON announcement (office, section, serial);

-- Every step of a ticket, stamped.
CREATE TABLE ticket_event (
  id INTEGER PRIMARY KEY,
  ticket TEXT NOT NULL REFERENCES ticket (id),
  office TEXT NOT NULL,
  at TEXT NOT NULL,
  step TEXT NOT NULL,
  queue TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  stage TEXT NOT NULL,
  staff TEXT NOT NULL,
  terminal TEXT,
  counter INTEGER,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX ticket_event_ticket ON ticket_event (ticket, id);
CREATE INDEX ticket_event_staff ON ticket_event (staff);
CREATE INDEX ticket_event_step ON ticket_event (office, step, at);

CREATE TABLE approval_request (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  act TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  summary TEXT NOT NULL,
  reason TEXT NOT NULL,
  requested_by TEXT NOT NULL REFERENCES staff (id),
  requested_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'refused', 'used')),
  decided_by TEXT REFERENCES staff (id),
  decided_at TEXT,
  decision_reason TEXT NOT NULL DEFAULT '',
  used_at TEXT,
  CHECK (decided_by IS NULL OR decided_by <> requested_by)
) STRICT;
CREATE INDEX approval_pending ON approval_request (state, office);

CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE notice_seen (
  notice INTEGER NOT NULL REFERENCES notice (id),
  staff TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  PRIMARY KEY (notice, staff)
) STRICT;

CREATE TABLE day_closing (
  office TEXT NOT NULL REFERENCES office (id),
  day TEXT NOT NULL,
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL REFERENCES staff (id),
  carried INTEGER NOT NULL,
  unserved INTEGER NOT NULL,
  audit_rows INTEGER NOT NULL,
  audit_hash TEXT NOT NULL,
  PRIMARY KEY (office, day)
) STRICT;

CREATE TABLE draft (
  owner TEXT NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  payload TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (owner, kind, subject)
) STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  staff TEXT NOT NULL,
  terminal TEXT,
  office TEXT,
  act TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  purpose TEXT,
  allowed INTEGER NOT NULL CHECK (allowed IN (0, 1)),
  detail TEXT NOT NULL,
  seal TEXT NOT NULL
) STRICT;
CREATE INDEX audit_staff ON audit (staff, id);
CREATE INDEX audit_subject ON audit (subject_kind, subject_id, id);
CREATE INDEX audit_at ON audit (at);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN
  SELECT RAISE (ABORT, 'audit is append-only');
END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN
  SELECT RAISE (ABORT, 'audit is append-only');
END;

-- The chain's end, sealed too: cutting rows off the end needs a seal that only the key makes.
CREATE TABLE audit_head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  rows INTEGER NOT NULL,
  last_seal TEXT NOT NULL,
  head_seal TEXT NOT NULL
) STRICT;
