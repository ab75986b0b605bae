-- Requests of every certificate: what the examination decided, papers that wait, requests by post
-- and network, offices with one person. SQLite changes no CHECK of a table that is there: the
-- request and its stamps are made anew under their names, rows, indexes and triggers with them.
-- The program keeps foreign keys off while it migrates and checks them all before the commit.

DROP TRIGGER certificate_ticket_open;

CREATE TABLE certificate_request_next (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL REFERENCES office (id),
  -- NULL: it came by post or network, and nobody stands at a counter.
  ticket TEXT REFERENCES ticket (id),
  channel TEXT NOT NULL DEFAULT 'counter' CHECK (channel IN ('counter', 'mail', 'online')),
  -- What it is called by without a ticket, and when it is due.
  series TEXT CHECK (series IN ('M', 'N')),
  sequence INTEGER CHECK (sequence BETWEEN 1 AND 999),
  due_on TEXT,
  type TEXT NOT NULL,
  variant TEXT NOT NULL DEFAULT '',
  -- 年度, 0 where the certificate has none.
  fiscal_year INTEGER NOT NULL DEFAULT 0,
  -- The 宛名番号 of the person it is about; empty for somebody whom the city's register need not have.
  subject TEXT NOT NULL,
  requester TEXT NOT NULL CHECK (requester IN ('self', 'household', 'spouse', 'ascendant',
    'descendant', 'sibling', 'other-relative', 'legal-representative', 'agent', 'messenger',
    'third-party', 'professional', 'official')),
  copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 99),
  -- What it shows beyond the ordinary, names parted by blanks in their order.
  options TEXT NOT NULL,
  catalogue INTEGER NOT NULL REFERENCES catalogue_version (number),
  stage TEXT NOT NULL CHECK (stage IN ('received', 'called', 'review', 'making', 'checking',
    'payment', 'handover', 'done', 'held', 'absent', 'ready', 'transferred', 'withdrawn',
    'refused')),
  held_from TEXT CHECK (held_from IN ('received', 'called', 'review', 'making', 'checking',
    'payment', 'handover')),
  reason TEXT NOT NULL DEFAULT '',
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL REFERENCES staff (id),
  -- Who fetches it, when it is not the person who asks.
  collector TEXT NOT NULL DEFAULT '',
  -- The documents that were shown, in words.
  proof TEXT,
  -- What the rules said last at 審査, and by which version of the catalogue.
  decision TEXT CHECK (decision IN ('allowed', 'refused', 'needs-more', 'needs-supervisor')),
  decision_catalogue INTEGER REFERENCES catalogue_version (number),
  -- Whether another person checks the paper; NULL before 審査.
  second_person INTEGER CHECK (second_person IN (0, 1)),
  delivery TEXT NOT NULL DEFAULT 'counter' CHECK (delivery IN ('counter', 'mail-to-subject')),
  -- The supervisor who let it go on.
  supervised_by TEXT REFERENCES staff (id),
  made_by TEXT REFERENCES staff (id),
  made_at TEXT,
  verified_by TEXT REFERENCES staff (id),
  -- Checked by its maker, where one person is all there is.
  self_checked INTEGER NOT NULL DEFAULT 0 CHECK (self_checked IN (0, 1)),
  -- Where it was handed on to; empty when it is at its own counter.
  away_to TEXT NOT NULL DEFAULT '',
  receipt_day TEXT,
  receipt INTEGER,
  ended_at TEXT,
  -- 抑止 a supervisor let pass, names parted by blanks.
  released TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (office, receipt_day, receipt)
    REFERENCES certificate_payment (office, day, sequence),
  CHECK ((channel = 'counter') = (ticket IS NOT NULL)),
  CHECK ((ticket IS NULL) = (series IS NOT NULL)),
  CHECK ((series IS NULL) = (sequence IS NULL)),
  CHECK ((series IS NULL) = (due_on IS NULL)),
  CHECK ((stage IN ('held', 'absent', 'ready', 'transferred')) = (held_from IS NOT NULL)),
  CHECK (stage <> 'ready' OR held_from IN ('payment', 'handover')),
  CHECK (stage <> 'transferred' OR away_to <> ''),
  CHECK ((stage IN ('done', 'withdrawn', 'refused')) = (ended_at IS NOT NULL)),
  CHECK ((receipt IS NULL) = (receipt_day IS NULL)),
  CHECK ((decision IS NULL) = (decision_catalogue IS NULL)),
  -- Nobody checks their own paper, but where one person is all there is.
  CHECK (verified_by <> made_by OR self_checked = 1),
  CHECK (self_checked = 0 OR verified_by IS NOT NULL),
  CHECK (proof IS NOT NULL OR coalesce(held_from, stage)
    NOT IN ('making', 'checking', 'payment', 'handover', 'done')),
  -- Nothing is made of what the rules refused, or want more for. A request from before the rules
  -- has no decision.
  CHECK (coalesce(decision, 'allowed') = 'allowed'
    OR (decision = 'needs-supervisor' AND supervised_by IS NOT NULL)
    OR coalesce(held_from, stage) NOT IN ('making', 'checking', 'payment', 'handover', 'done')),
  CHECK (made_by IS NOT NULL OR coalesce(held_from, stage)
    NOT IN ('checking', 'payment', 'handover', 'done')),
  CHECK ((made_by IS NOT NULL AND (verified_by IS NOT NULL OR coalesce(second_person, 1) = 0))
    OR coalesce(held_from, stage) NOT IN ('payment', 'handover', 'done')),
  -- Paid before it is handed over, and nothing ends otherwise while it is paid.
  CHECK ((receipt IS NOT NULL) = (coalesce(held_from, stage) IN ('handover', 'done'))),
  -- A 個人番号 is on no paper for a third party, and never in the hand of who was merely sent.
  CHECK (instr(options, 'myNumber') = 0
    OR requester NOT IN ('third-party', 'professional', 'official')),
  CHECK (instr(options, 'myNumber') = 0 OR requester NOT IN ('agent', 'messenger')
    OR delivery = 'mail-to-subject' OR coalesce(held_from, stage)
    NOT IN ('making', 'checking', 'payment', 'handover', 'done')),
  CHECK (instr(options, 'myNumber') = 0 OR second_person IS NOT 0)
) STRICT;

INSERT INTO certificate_request_next (id, office, ticket, type, subject, requester, copies, options,
  catalogue, stage, held_from, reason, received_at, received_by, proof, made_by, verified_by,
  receipt_day, receipt, ended_at, released, version)
SELECT id, office, ticket, type, subject, requester, copies,
  replace(options, 'resident-code', 'residentCode'), catalogue, stage, held_from, reason,
  received_at, received_by,
  CASE proof WHEN 'number-card' THEN 'マイナンバーカード' WHEN 'driving-licence' THEN '運転免許証'
    WHEN 'passport' THEN '旅券' WHEN 'residence-card' THEN '在留カード・特別永住者証明書'
    WHEN 'other-with-photo' THEN '顔写真付きのほかの書類'
    WHEN 'two-without-photo' THEN '写真のない書類2点' ELSE proof END,
  made_by, verified_by, receipt_day, receipt, ended_at, released, version
FROM certificate_request;

DROP TABLE certificate_request;
ALTER TABLE certificate_request_next RENAME TO certificate_request;

-- The same certificate is asked for once in a visit.
CREATE UNIQUE INDEX certificate_open
  ON certificate_request (ticket, type, subject, variant, fiscal_year)
  WHERE ended_at IS NULL AND ticket IS NOT NULL;
-- By post too, unless somebody else than the family asks: two lawyers may want the same.
CREATE UNIQUE INDEX certificate_posted
  ON certificate_request (office, channel, type, subject, variant, fiscal_year, requester)
  WHERE ended_at IS NULL AND ticket IS NULL
    AND requester NOT IN ('agent', 'third-party', 'professional', 'official');
CREATE UNIQUE INDEX certificate_series ON certificate_request (office, series, sequence)
  WHERE ended_at IS NULL AND series IS NOT NULL;
CREATE INDEX certificate_ticket ON certificate_request (ticket);
CREATE INDEX certificate_office ON certificate_request (office, ended_at);
CREATE UNIQUE INDEX certificate_receipt ON certificate_request (office, receipt_day, receipt)
  WHERE receipt IS NOT NULL;

DELETE FROM certificate_transition;
INSERT INTO certificate_transition (from_stage, to_stage) VALUES
  ('received', 'called'), ('received', 'review'), ('received', 'held'),
  ('received', 'transferred'), ('received', 'withdrawn'),
  ('called', 'review'), ('called', 'held'), ('called', 'absent'), ('called', 'transferred'),
  ('called', 'withdrawn'),
  ('review', 'making'), ('review', 'held'), ('review', 'absent'), ('review', 'transferred'),
  ('review', 'withdrawn'), ('review', 'refused'),
  ('making', 'checking'), ('making', 'payment'), ('making', 'held'), ('making', 'transferred'),
  ('making', 'withdrawn'), ('making', 'refused'),
  ('checking', 'payment'), ('checking', 'making'), ('checking', 'held'),
  ('checking', 'transferred'), ('checking', 'withdrawn'), ('checking', 'refused'),
  ('payment', 'handover'), ('payment', 'held'), ('payment', 'absent'), ('payment', 'ready'),
  ('payment', 'transferred'), ('payment', 'withdrawn'), ('payment', 'refused'),
  ('handover', 'done'), ('handover', 'payment'), ('handover', 'held'), ('handover', 'absent'),
  ('handover', 'ready'), ('handover', 'transferred'),
  ('held', 'received'), ('held', 'called'), ('held', 'review'), ('held', 'making'),
  ('held', 'checking'), ('held', 'payment'), ('held', 'handover'), ('held', 'withdrawn'),
  ('held', 'refused'),
  ('absent', 'called'), ('absent', 'review'), ('absent', 'payment'), ('absent', 'handover'),
  ('absent', 'withdrawn'),
  ('ready', 'payment'), ('ready', 'handover'), ('ready', 'withdrawn'),
  ('transferred', 'received'), ('transferred', 'called'), ('transferred', 'review'),
  ('transferred', 'making'), ('transferred', 'checking'), ('transferred', 'payment'),
  ('transferred', 'handover'), ('transferred', 'withdrawn');

CREATE TRIGGER certificate_begins BEFORE INSERT ON certificate_request
WHEN NEW.stage NOT IN ('received', 'called') BEGIN
  SELECT RAISE (ABORT, 'a request begins with its form');
END;
CREATE TRIGGER certificate_step BEFORE UPDATE OF stage ON certificate_request
WHEN OLD.stage <> NEW.stage AND (
  NOT EXISTS (SELECT 1 FROM certificate_transition t
    WHERE t.from_stage = OLD.stage AND t.to_stage = NEW.stage)
  OR (OLD.stage IN ('held', 'absent', 'ready', 'transferred')
    AND NEW.stage NOT IN ('withdrawn', 'refused') AND NEW.stage <> OLD.held_from)
  OR (NEW.stage IN ('held', 'absent', 'ready', 'transferred') AND NEW.held_from <> OLD.stage)
) BEGIN
  SELECT RAISE (ABORT, 'no such step of a request');
END;
-- What the rules refused ends; it does not go on and is not put aside.
CREATE TRIGGER certificate_refused BEFORE UPDATE OF stage ON certificate_request
WHEN OLD.stage = 'review' AND OLD.decision = 'refused'
  AND NEW.stage NOT IN ('review', 'refused', 'withdrawn') BEGIN
  SELECT RAISE (ABORT, 'refused by the rules');
END;
-- A maker checks the own paper only where the active catalogue says that one person is all there is.
CREATE TRIGGER certificate_alone BEFORE UPDATE OF self_checked ON certificate_request
WHEN NEW.self_checked = 1 AND NOT EXISTS (
  SELECT 1 FROM catalogue_setting s
  JOIN catalogue_version v ON v.number = s.version AND v.state = 'active'
  JOIN office o ON o.id = NEW.office
  WHERE s.key = 'verify.single' AND (
    '、' || s.value || '、' LIKE '%、' || o.type || '、%'
    OR '、' || s.value || '、' LIKE '%、' || o.id || '、%')
) BEGIN
  SELECT RAISE (ABORT, 'another person checks here');
END;
CREATE TRIGGER certificate_no_delete BEFORE DELETE ON certificate_request BEGIN
  SELECT RAISE (ABORT, 'a request is kept');
END;
CREATE TRIGGER certificate_order_kept
BEFORE UPDATE OF id, office, ticket, channel, series, sequence, type, variant, fiscal_year, subject,
  requester, copies, options, catalogue, received_at, received_by ON certificate_request BEGIN
  SELECT RAISE (ABORT, 'what was asked for does not change');
END;
-- A visit does not end as served while something of it is open, but for what waits for another day,
-- lies with another section or goes by post.
CREATE TRIGGER certificate_ticket_open BEFORE UPDATE OF state ON ticket
WHEN NEW.state = 'done' AND OLD.state <> 'done' AND EXISTS (
  SELECT 1 FROM certificate_request r WHERE r.ticket = NEW.id AND r.ended_at IS NULL
    AND r.stage NOT IN ('ready', 'transferred')
    AND NOT (r.stage = 'handover' AND r.delivery = 'mail-to-subject')
) BEGIN
  SELECT RAISE (ABORT, 'open certificate requests');
END;

-- Every step of a request, stamped; steps that come later need no new table.
CREATE TABLE certificate_event_next (
  id INTEGER PRIMARY KEY,
  request TEXT NOT NULL REFERENCES certificate_request (id),
  office TEXT NOT NULL,
  at TEXT NOT NULL,
  step TEXT NOT NULL CHECK (step <> ''),
  from_stage TEXT,
  to_stage TEXT NOT NULL,
  staff TEXT NOT NULL,
  terminal TEXT,
  counter INTEGER,
  reason TEXT NOT NULL DEFAULT '',
  -- At 審査: the version of the catalogue, the decision and the codes of its reasons.
  ruling TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO certificate_event_next (id, request, office, at, step, from_stage, to_stage, staff,
  terminal, counter, reason)
SELECT id, request, office, at, step, from_stage, to_stage, staff, terminal, counter, reason
FROM certificate_event;
DROP TABLE certificate_event;
ALTER TABLE certificate_event_next RENAME TO certificate_event;
CREATE INDEX certificate_event_request ON certificate_event (request, id);
CREATE INDEX certificate_event_step ON certificate_event (office, step, at);
CREATE TRIGGER certificate_event_no_update BEFORE UPDATE ON certificate_event BEGIN
  SELECT RAISE (ABORT, 'a stamp is kept');
END;
CREATE TRIGGER certificate_event_no_delete BEFORE DELETE ON certificate_event BEGIN
  SELECT RAISE (ABORT, 'a stamp is kept');
END;

-- What was told and shown, in the form of `certificate check`; never a 個人番号.
CREATE TABLE certificate_inquiry (
  request TEXT PRIMARY KEY REFERENCES certificate_request (id),
  facts TEXT NOT NULL CHECK (facts <> ''),
  -- As the form names somebody whom the city's register need not have.
  named TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TRIGGER certificate_inquiry_kept BEFORE UPDATE ON certificate_inquiry
WHEN EXISTS (SELECT 1 FROM certificate_request r WHERE r.id = OLD.request
  AND r.stage NOT IN ('received', 'called', 'review')) BEGIN
  SELECT RAISE (ABORT, 'what was decided by is kept');
END;
CREATE TRIGGER certificate_inquiry_no_delete BEFORE DELETE ON certificate_inquiry BEGIN
  SELECT RAISE (ABORT, 'what was decided by is kept');
END;

-- One in ten of the papers that their maker checked: open until a supervisor of the parent office
-- has looked at it.
CREATE TABLE certificate_sample (
  request TEXT PRIMARY KEY REFERENCES certificate_request (id),
  office TEXT NOT NULL REFERENCES office (id),
  taken_at TEXT NOT NULL,
  looked_by TEXT REFERENCES staff (id),
  looked_at TEXT,
  outcome TEXT CHECK (outcome IN ('right', 'wrong')),
  note TEXT NOT NULL DEFAULT '',
  CHECK ((looked_by IS NULL) = (looked_at IS NULL)),
  CHECK ((looked_by IS NULL) = (outcome IS NULL)),
  CHECK (outcome IS NOT 'wrong' OR note <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX certificate_sample_open ON certificate_sample (office) WHERE looked_by IS NULL;

-- A stop where one person is all there is: whoever is on duty at the parent office is called.
CREATE TABLE certificate_duty (
  id INTEGER PRIMARY KEY,
  request TEXT NOT NULL REFERENCES certificate_request (id),
  office TEXT NOT NULL REFERENCES office (id),
  asked_at TEXT NOT NULL,
  answered_by TEXT REFERENCES staff (id),
  answered_at TEXT,
  answer TEXT NOT NULL DEFAULT '',
  CHECK ((answered_by IS NULL) = (answered_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX certificate_duty_open ON certificate_duty (request) WHERE answered_by IS NULL;
CREATE INDEX certificate_duty_office ON certificate_duty (office, answered_by);
