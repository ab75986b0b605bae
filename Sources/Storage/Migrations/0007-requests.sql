-- Requests for certificates: stages, stamps and money. The person is named by the register's number
-- alone; no name and no address stands here.

-- Which stage follows which, the same as in the program; a test compares the two.
CREATE TABLE certificate_transition (
  from_stage TEXT NOT NULL,
  to_stage TEXT NOT NULL,
  PRIMARY KEY (from_stage, to_stage)
) STRICT, WITHOUT ROWID;
INSERT INTO certificate_transition (from_stage, to_stage) VALUES
  ('received', 'called'), ('received', 'review'), ('received', 'held'),
  ('received', 'withdrawn'),
  ('called', 'review'), ('called', 'held'), ('called', 'withdrawn'),
  ('review', 'making'), ('review', 'held'), ('review', 'withdrawn'), ('review', 'refused'),
  ('making', 'checking'), ('making', 'held'), ('making', 'withdrawn'), ('making', 'refused'),
  ('checking', 'payment'), ('checking', 'making'), ('checking', 'held'),
  ('checking', 'withdrawn'), ('checking', 'refused'),
  ('payment', 'handover'), ('payment', 'held'), ('payment', 'withdrawn'),
  ('payment', 'refused'),
  ('handover', 'done'), ('handover', 'payment'), ('handover', 'held'),
  ('held', 'received'), ('held', 'called'), ('held', 'review'), ('held', 'making'),
  ('held', 'checking'), ('held', 'payment'), ('held', 'handover'), ('held', 'withdrawn'),
  ('held', 'refused');

CREATE TABLE certificate_request (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL REFERENCES office (id),
  ticket TEXT NOT NULL REFERENCES ticket (id),
  type TEXT NOT NULL,
  -- The 宛名番号 of the person it is about.
  subject TEXT NOT NULL,
  requester TEXT NOT NULL CHECK (requester IN ('self', 'household', 'spouse', 'ascendant',
    'descendant', 'sibling', 'other-relative', 'legal-representative', 'agent', 'messenger',
    'third-party', 'professional', 'official')),
  copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 99),
  -- What it shows beyond the ordinary, names parted by blanks in their order.
  options TEXT NOT NULL,
  catalogue INTEGER NOT NULL REFERENCES catalogue_version (number),
  stage TEXT NOT NULL CHECK (stage IN ('received', 'called', 'review', 'making', 'checking',
    'payment', 'handover', 'done', 'held', 'withdrawn', 'refused')),
  held_from TEXT CHECK (held_from IN ('received', 'called', 'review', 'making', 'checking',
    'payment', 'handover')),
  reason TEXT NOT NULL DEFAULT '',
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL REFERENCES staff (id),
  proof TEXT,
  made_by TEXT REFERENCES staff (id),
  verified_by TEXT REFERENCES staff (id),
  receipt_day TEXT,
  receipt INTEGER,
  ended_at TEXT,
  -- 抑止 a supervisor let pass, names parted by blanks.
  released TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (office, receipt_day, receipt)
    REFERENCES certificate_payment (office, day, sequence),
  CHECK ((stage = 'held') = (held_from IS NOT NULL)),
  CHECK ((stage IN ('done', 'withdrawn', 'refused')) = (ended_at IS NOT NULL)),
  CHECK ((receipt IS NULL) = (receipt_day IS NULL)),
  -- Nobody checks their own paper.
  CHECK (verified_by <> made_by),
  CHECK (proof IS NOT NULL OR coalesce(held_from, stage)
    NOT IN ('making', 'checking', 'payment', 'handover', 'done')),
  CHECK (made_by IS NOT NULL OR coalesce(held_from, stage)
    NOT IN ('checking', 'payment', 'handover', 'done')),
  CHECK ((verified_by IS NOT NULL AND made_by IS NOT NULL) OR coalesce(held_from, stage)
    NOT IN ('payment', 'handover', 'done')),
  -- Paid before it is handed over, and nothing ends otherwise while it is paid.
  CHECK ((receipt IS NOT NULL) = (coalesce(held_from, stage) IN ('handover', 'done')))
) STRICT;
-- The same certificate is asked for once.
CREATE UNIQUE INDEX certificate_open ON certificate_request (ticket, type, subject)
  WHERE ended_at IS NULL;
CREATE INDEX certificate_ticket ON certificate_request (ticket);
CREATE INDEX certificate_office ON certificate_request (office, ended_at);
CREATE UNIQUE INDEX certificate_receipt ON certificate_request (office, receipt_day, receipt)
  WHERE receipt IS NOT NULL;

CREATE TRIGGER certificate_begins BEFORE INSERT ON certificate_request
WHEN NEW.stage NOT IN ('received', 'called') BEGIN
  SELECT RAISE (ABORT, 'a request begins with its form');
END;
-- A 住民票 with a 個人番号 is not taken in here.
CREATE TRIGGER certificate_without_number BEFORE INSERT ON certificate_request
WHEN instr(NEW.options, 'my-number') > 0 BEGIN
  SELECT RAISE (ABORT, 'no request with a number');
END;
CREATE TRIGGER certificate_step BEFORE UPDATE OF stage ON certificate_request
WHEN OLD.stage <> NEW.stage AND (
  NOT EXISTS (SELECT 1 FROM certificate_transition t
    WHERE t.from_stage = OLD.stage AND t.to_stage = NEW.stage)
  OR (OLD.stage = 'held' AND NEW.stage NOT IN ('withdrawn', 'refused')
    AND NEW.stage <> OLD.held_from)
  OR (NEW.stage = 'held' AND NEW.held_from <> OLD.stage)
) BEGIN
  SELECT RAISE (ABORT, 'no such step of a request');
END;
CREATE TRIGGER certificate_no_delete BEFORE DELETE ON certificate_request BEGIN
  SELECT RAISE (ABORT, 'a request is kept');
END;
CREATE TRIGGER certificate_order_kept
BEFORE UPDATE OF id, office, ticket, type, subject, requester, copies, options, catalogue,
  received_at, received_by ON certificate_request BEGIN
  SELECT RAISE (ABORT, 'what was asked for does not change');
END;
-- A visit does not end as served while something of it is open.
CREATE TRIGGER certificate_ticket_open BEFORE UPDATE OF state ON ticket
WHEN NEW.state = 'done' AND OLD.state <> 'done' AND EXISTS (
  SELECT 1 FROM certificate_request r WHERE r.ticket = NEW.id AND r.ended_at IS NULL
) BEGIN
  SELECT RAISE (ABORT, 'open certificate requests');
END;

-- Every step of a request, stamped.
CREATE TABLE certificate_event (
  id INTEGER PRIMARY KEY,
  request TEXT NOT NULL REFERENCES certificate_request (id),
  office TEXT NOT NULL,
  at TEXT NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('receive', 'call', 'examine', 'pass', 'make', 'verify', 'pay',
    'unpay', 'hand-over', 'hold', 'resume', 'release', 'withdraw', 'refuse')),
  from_stage TEXT,
  to_stage TEXT NOT NULL,
  staff TEXT NOT NULL,
  terminal TEXT,
  counter INTEGER,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX certificate_event_request ON certificate_event (request, id);
CREATE INDEX certificate_event_step ON certificate_event (office, step, at);

-- Money by office and day under a running number. A payment is never changed: it is taken back by
-- one of the opposite amount.
CREATE TABLE certificate_payment (
  office TEXT NOT NULL REFERENCES office (id),
  day TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  request TEXT NOT NULL REFERENCES certificate_request (id),
  type TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies > 0),
  unit INTEGER NOT NULL CHECK (unit >= 0),
  amount INTEGER NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('cash', 'cashless')),
  tendered INTEGER,
  at TEXT NOT NULL,
  staff TEXT NOT NULL REFERENCES staff (id),
  terminal TEXT,
  catalogue INTEGER NOT NULL REFERENCES catalogue_version (number),
  reverses_day TEXT,
  reverses INTEGER,
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (office, day, sequence),
  FOREIGN KEY (office, reverses_day, reverses)
    REFERENCES certificate_payment (office, day, sequence),
  CHECK ((reverses IS NULL) = (reverses_day IS NULL)),
  CHECK (amount = CASE WHEN reverses IS NULL THEN unit * copies ELSE -unit * copies END),
  CHECK (tendered IS NULL OR (method = 'cash' AND reverses IS NULL AND tendered >= amount))
) STRICT;
-- A payment is taken back once.
CREATE UNIQUE INDEX payment_reversed ON certificate_payment (office, reverses_day, reverses)
  WHERE reverses IS NOT NULL;
CREATE INDEX payment_request ON certificate_payment (request);
CREATE TRIGGER payment_no_update BEFORE UPDATE ON certificate_payment BEGIN
  SELECT RAISE (ABORT, 'a payment is kept');
END;
CREATE TRIGGER payment_no_delete BEFORE DELETE ON certificate_payment BEGIN
  SELECT RAISE (ABORT, 'a payment is kept');
END;
