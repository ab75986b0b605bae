-- Money and paper of certificates: security paper by serial, every way to pay, closings that
-- balance, corrections of closed days, and sums by day (domain.md C.3, C.6, E).

-- One delivery of security paper: an unbroken range of one series, never delivered twice.
CREATE TABLE paper_lot (
  series TEXT NOT NULL CHECK (length(series) BETWEEN 1 AND 3 AND series NOT GLOB '*[^A-Z]*'),
  first INTEGER NOT NULL CHECK (first > 0),
  last INTEGER NOT NULL CHECK (last >= first AND last <= 9999999 AND last - first < 1000000),
  office TEXT NOT NULL REFERENCES office (id),
  at TEXT NOT NULL,
  staff TEXT NOT NULL REFERENCES staff (id),
  PRIMARY KEY (series, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_lot_office ON paper_lot (office);
CREATE TRIGGER paper_lot_apart BEFORE INSERT ON paper_lot
WHEN EXISTS (SELECT 1 FROM paper_lot l WHERE l.series = NEW.series
  AND l.first <= NEW.last AND l.last >= NEW.first) BEGIN
  SELECT RAISE (ABORT, 'paper was delivered already');
END;
CREATE TRIGGER paper_lot_no_update BEFORE UPDATE ON paper_lot BEGIN
  SELECT RAISE (ABORT, 'a delivery of paper is kept');
END;
CREATE TRIGGER paper_lot_no_delete BEFORE DELETE ON paper_lot BEGIN
  SELECT RAISE (ABORT, 'a delivery of paper is kept');
END;

-- Where a range lies now. `place` is a terminal's id, or empty for the custodian's safe; a range
-- given back to the supplier has ended. Two holdings never share a serial.
CREATE TABLE paper_holding (
  series TEXT NOT NULL,
  first INTEGER NOT NULL CHECK (first > 0),
  last INTEGER NOT NULL CHECK (last >= first),
  office TEXT NOT NULL REFERENCES office (id),
  place TEXT NOT NULL,
  PRIMARY KEY (series, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_holding_place ON paper_holding (office, place);
CREATE TRIGGER paper_holding_apart BEFORE INSERT ON paper_holding
WHEN EXISTS (SELECT 1 FROM paper_holding h WHERE h.series = NEW.series
  AND h.first <= NEW.last AND h.last >= NEW.first)
BEGIN
  SELECT RAISE (ABORT, 'paper lies elsewhere');
END;
CREATE TRIGGER paper_holding_of_a_lot BEFORE INSERT ON paper_holding
WHEN NOT EXISTS (SELECT 1 FROM paper_lot l WHERE l.series = NEW.series
  AND l.first <= NEW.first AND l.last >= NEW.last)
BEGIN
  SELECT RAISE (ABORT, 'paper was never delivered');
END;
-- A range is cut by taking it away and putting its parts in again.
CREATE TRIGGER paper_holding_no_update BEFORE UPDATE ON paper_holding BEGIN
  SELECT RAISE (ABORT, 'a holding is taken away and put in');
END;

-- Every movement of a range, in order: the ledger (用紙受払簿).
CREATE TABLE paper_movement (
  id INTEGER PRIMARY KEY,
  office TEXT NOT NULL REFERENCES office (id),
  at TEXT NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('receive', 'move', 'use', 'spoil', 'return', 'discard')),
  series TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= first),
  from_place TEXT,
  to_place TEXT,
  request TEXT REFERENCES certificate_request (id),
  reason TEXT NOT NULL DEFAULT '',
  staff TEXT NOT NULL REFERENCES staff (id),
  second TEXT REFERENCES staff (id),
  CHECK (second <> staff),
  -- What leaves the house for good, and what was printed in vain, two people have seen.
  CHECK (kind NOT IN ('return', 'discard') OR second IS NOT NULL)
) STRICT;
CREATE INDEX paper_movement_day ON paper_movement (office, at);
CREATE TRIGGER paper_movement_no_update BEFORE UPDATE ON paper_movement BEGIN
  SELECT RAISE (ABORT, 'the ledger of paper is kept');
END;
CREATE TRIGGER paper_movement_no_delete BEFORE DELETE ON paper_movement BEGIN
  SELECT RAISE (ABORT, 'the ledger of paper is kept');
END;

-- A sheet that is no longer blank: used by a request, or spoiled. One serial, one row.
CREATE TABLE paper_sheet (
  series TEXT NOT NULL,
  serial INTEGER NOT NULL,
  office TEXT NOT NULL REFERENCES office (id),
  place TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('used', 'spoiled', 'discarded')),
  request TEXT REFERENCES certificate_request (id),
  at TEXT NOT NULL,
  staff TEXT NOT NULL REFERENCES staff (id),
  -- The spoiled sheet of the same request whose place this one takes (再発行).
  replaces_series TEXT,
  replaces INTEGER,
  spoiled_at TEXT,
  spoiled_by TEXT REFERENCES staff (id),
  spoiled_second TEXT REFERENCES staff (id),
  spoil_reason TEXT CHECK (spoil_reason IN ('misprint', 'entry-error', 'request-cancelled',
    'paper-jam', 'test', 'lost')),
  discarded_at TEXT,
  discarded_by TEXT REFERENCES staff (id),
  discarded_second TEXT REFERENCES staff (id),
  PRIMARY KEY (series, serial),
  FOREIGN KEY (replaces_series, replaces) REFERENCES paper_sheet (series, serial),
  CHECK ((state = 'used') = (spoiled_at IS NULL)),
  CHECK ((spoiled_at IS NULL) = (spoiled_by IS NULL) AND (spoiled_at IS NULL) = (spoil_reason IS NULL)),
  CHECK ((state = 'discarded') = (discarded_at IS NOT NULL)),
  CHECK ((discarded_at IS NULL) = (discarded_by IS NULL)),
  CHECK (state <> 'used' OR request IS NOT NULL),
  -- 書損 of what a citizen might have had, and a sheet nobody finds, take two people; so does 廃棄.
  CHECK (state = 'used' OR spoiled_second IS NOT NULL
    OR (request IS NULL AND spoil_reason IN ('misprint', 'paper-jam', 'test'))),
  CHECK (spoiled_by <> spoiled_second),
  CHECK (discarded_at IS NULL OR discarded_second IS NOT NULL),
  CHECK (discarded_by <> discarded_second),
  CHECK ((replaces IS NULL) = (replaces_series IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_sheet_request ON paper_sheet (request);
CREATE INDEX paper_sheet_office ON paper_sheet (office, at);
CREATE INDEX paper_sheet_spoiled ON paper_sheet (office, spoiled_at) WHERE spoiled_at IS NOT NULL;
CREATE UNIQUE INDEX paper_sheet_replaced ON paper_sheet (replaces_series, replaces)
  WHERE replaces IS NOT NULL;
CREATE TRIGGER paper_sheet_where_it_lies BEFORE INSERT ON paper_sheet
WHEN NOT EXISTS (SELECT 1 FROM paper_holding h WHERE h.series = NEW.series
  AND h.first <= NEW.serial AND h.last >= NEW.serial
  AND h.office = NEW.office AND h.place = NEW.place)
BEGIN
  SELECT RAISE (ABORT, 'paper does not lie there');
END;
-- 再発行: the same request, the same day, for a sheet that was spoiled (domain.md C.6).
CREATE TRIGGER paper_sheet_issued_again BEFORE INSERT ON paper_sheet
WHEN NEW.replaces IS NOT NULL AND NOT EXISTS (SELECT 1 FROM paper_sheet s
  WHERE s.series = NEW.replaces_series AND s.serial = NEW.replaces AND s.request = NEW.request
    AND s.state <> 'used' AND substr(s.at, 1, 10) = substr(NEW.at, 1, 10))
BEGIN
  SELECT RAISE (ABORT, 'issued again only for the same request on the same day');
END;
CREATE TRIGGER paper_sheet_step BEFORE UPDATE OF state ON paper_sheet
WHEN NOT ((OLD.state = 'used' AND NEW.state = 'spoiled')
  OR (OLD.state = 'spoiled' AND NEW.state = 'discarded'))
BEGIN
  SELECT RAISE (ABORT, 'no such step of a sheet');
END;
CREATE TRIGGER paper_sheet_kept BEFORE UPDATE OF series, serial, office, place, request, at, staff,
  replaces_series, replaces ON paper_sheet
BEGIN
  SELECT RAISE (ABORT, 'a sheet is kept');
END;
CREATE TRIGGER paper_sheet_spoiled_kept BEFORE UPDATE ON paper_sheet
WHEN OLD.spoiled_at IS NOT NULL AND (NEW.spoiled_at IS NOT OLD.spoiled_at
  OR NEW.spoiled_by IS NOT OLD.spoiled_by OR NEW.spoiled_second IS NOT OLD.spoiled_second
  OR NEW.spoil_reason IS NOT OLD.spoil_reason)
BEGIN
  SELECT RAISE (ABORT, 'a signature is kept');
END;
CREATE TRIGGER paper_sheet_no_delete BEFORE DELETE ON paper_sheet BEGIN
  SELECT RAISE (ABORT, 'a sheet is kept');
END;
-- A holding does not leave a place while sheets of it stand as used there.
CREATE TRIGGER paper_holding_sheets AFTER INSERT ON paper_holding
WHEN EXISTS (SELECT 1 FROM paper_sheet s WHERE s.series = NEW.series
  AND s.serial BETWEEN NEW.first AND NEW.last
  AND (s.office <> NEW.office OR s.place <> NEW.place))
BEGIN
  SELECT RAISE (ABORT, 'sheets of it are used');
END;

-- Money again, with every way to pay; the rows and numbers of before stay.
PRAGMA defer_foreign_keys = ON;
CREATE TEMPORARY TABLE payment_before AS SELECT * FROM certificate_payment;
DROP TABLE certificate_payment;
CREATE TABLE certificate_payment (
  office TEXT NOT NULL REFERENCES office (id),
  day TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  request TEXT NOT NULL REFERENCES certificate_request (id),
  type TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies > 0),
  -- The fee of one copy; of an exempt one what was not taken.
  unit INTEGER NOT NULL CHECK (unit >= 0),
  amount INTEGER NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('cash', 'cashless', 'exempt', 'money-order')),
  tendered INTEGER,
  at TEXT NOT NULL,
  staff TEXT NOT NULL REFERENCES staff (id),
  terminal TEXT,
  catalogue INTEGER NOT NULL REFERENCES catalogue_version (number),
  reverses_day TEXT,
  reverses INTEGER,
  reason TEXT NOT NULL DEFAULT '',
  -- The till; 0: none, as of a command or the mail desk.
  counter INTEGER NOT NULL DEFAULT 0 CHECK (counter >= 0),
  channel TEXT NOT NULL DEFAULT 'counter' CHECK (channel IN ('counter', 'mail', 'online')),
  -- Of cashless: which.
  brand TEXT NOT NULL DEFAULT '',
  -- Of exempt: code, law and the paper that was seen.
  exemption TEXT,
  exemption_law TEXT,
  exemption_proof TEXT,
  -- Of 定額小為替: date and yen of each, `2026-10-01:450` parted by blanks.
  orders TEXT,
  PRIMARY KEY (office, day, sequence),
  FOREIGN KEY (office, reverses_day, reverses)
    REFERENCES certificate_payment (office, day, sequence),
  CHECK ((reverses IS NULL) = (reverses_day IS NULL)),
  CHECK (amount = CASE WHEN method = 'exempt' THEN 0
    WHEN reverses IS NULL THEN unit * copies ELSE -unit * copies END),
  CHECK (tendered IS NULL OR (method = 'cash' AND reverses IS NULL AND tendered >= amount)),
  CHECK ((method = 'exempt') = (exemption IS NOT NULL)),
  CHECK ((exemption IS NULL) = (exemption_law IS NULL)
    AND (exemption IS NULL) = (exemption_proof IS NULL)),
  CHECK (brand = '' OR method = 'cashless'),
  CHECK ((method = 'money-order') = (orders IS NOT NULL))
) STRICT;
INSERT INTO certificate_payment (office, day, sequence, request, type, copies, unit, amount, method,
  tendered, at, staff, terminal, catalogue, reverses_day, reverses, reason)
SELECT office, day, sequence, request, type, copies, unit, amount, method, tendered, at, staff,
  terminal, catalogue, reverses_day, reverses, reason FROM payment_before ORDER BY day, sequence;
DROP TABLE payment_before;
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
-- What was handed over is not paid back, whatever was shown afterwards (domain.md C.3).
CREATE TRIGGER payment_after_issue BEFORE INSERT ON certificate_payment
WHEN NEW.reverses IS NOT NULL AND EXISTS (SELECT 1 FROM certificate_request r
  WHERE r.id = NEW.request AND r.stage = 'done')
BEGIN
  SELECT RAISE (ABORT, 'no refund after issue');
END;
-- What takes a payment back is its opposite in everything.
CREATE TRIGGER payment_opposite BEFORE INSERT ON certificate_payment
WHEN NEW.reverses IS NOT NULL AND NOT EXISTS (SELECT 1 FROM certificate_payment p
  WHERE p.office = NEW.office AND p.day = NEW.reverses_day AND p.sequence = NEW.reverses
    AND p.reverses IS NULL AND p.request = NEW.request AND p.type = NEW.type
    AND p.copies = NEW.copies AND p.unit = NEW.unit AND p.method = NEW.method)
BEGIN
  SELECT RAISE (ABORT, 'not the opposite of that payment');
END;

-- A till, or a whole office (`counter` is null), closed for a day. What stands here was printed and
-- is never changed: corrections stand beside it (赤黒).
CREATE TABLE till_closing (
  id INTEGER PRIMARY KEY,
  office TEXT NOT NULL REFERENCES office (id),
  day TEXT NOT NULL,
  counter INTEGER CHECK (counter >= 0),
  -- Yen: the change it began with, what payments say, what was counted with the change in it.
  float INTEGER NOT NULL CHECK (float >= 0),
  cash_expected INTEGER NOT NULL,
  cash_counted INTEGER NOT NULL CHECK (cash_counted >= 0),
  -- `10000:3 500:1`, notes and coins by their number.
  coins TEXT NOT NULL,
  cashless_expected INTEGER NOT NULL,
  cashless_counted INTEGER NOT NULL,
  orders_expected INTEGER NOT NULL,
  orders_counted INTEGER NOT NULL,
  exempt_expected INTEGER NOT NULL,
  exempt_counted INTEGER NOT NULL,
  certificates INTEGER NOT NULL,
  used INTEGER NOT NULL CHECK (used >= 0),
  spoiled INTEGER NOT NULL CHECK (spoiled >= 0),
  missing INTEGER NOT NULL CHECK (missing >= 0),
  -- Copies that were paid without a sheet for each, and sheets of requests that ended unissued.
  unmatched INTEGER NOT NULL CHECK (unmatched >= 0),
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL REFERENCES staff (id),
  supervisor TEXT REFERENCES staff (id),
  audit_rows INTEGER NOT NULL,
  audit_seal TEXT NOT NULL,
  CHECK (supervisor <> closed_by),
  -- Whatever does not agree, a supervisor has seen.
  CHECK (supervisor IS NOT NULL OR (cash_counted - float = cash_expected
    AND cashless_counted = cashless_expected AND orders_counted = orders_expected
    AND exempt_counted = exempt_expected AND missing = 0 AND unmatched = 0))
) STRICT;
CREATE UNIQUE INDEX till_closed ON till_closing (office, day, coalesce(counter, -1));
CREATE TRIGGER till_closing_no_update BEFORE UPDATE ON till_closing BEGIN
  SELECT RAISE (ABORT, 'a closing is kept');
END;
CREATE TRIGGER till_closing_no_delete BEFORE DELETE ON till_closing BEGIN
  SELECT RAISE (ABORT, 'a closing is kept');
END;
-- An office closes when each till that took something is closed.
CREATE TRIGGER till_closing_office BEFORE INSERT ON till_closing
WHEN NEW.counter IS NULL AND EXISTS (SELECT 1 FROM certificate_payment p
  WHERE p.office = NEW.office AND p.day = NEW.day AND NOT EXISTS (SELECT 1 FROM till_closing c
    WHERE c.office = p.office AND c.day = p.day AND c.counter = p.counter))
BEGIN
  SELECT RAISE (ABORT, 'a till of the office is open');
END;
CREATE TRIGGER payment_after_closing BEFORE INSERT ON certificate_payment
WHEN EXISTS (SELECT 1 FROM till_closing c WHERE c.office = NEW.office AND c.day = NEW.day
  AND (c.counter IS NULL OR c.counter = NEW.counter))
BEGIN
  SELECT RAISE (ABORT, 'the till is closed');
END;

-- What did not agree at a closing, and why.
CREATE TABLE till_difference (
  closing INTEGER NOT NULL REFERENCES till_closing (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('cash', 'cashless', 'orders', 'exempt', 'serials', 'certificates')),
  amount INTEGER NOT NULL CHECK (amount <> 0),
  reason TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (closing, kind)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER till_difference_no_update BEFORE UPDATE ON till_difference BEGIN
  SELECT RAISE (ABORT, 'a closing is kept');
END;
CREATE TRIGGER till_difference_no_delete BEFORE DELETE ON till_difference BEGIN
  SELECT RAISE (ABORT, 'a closing is kept');
END;

-- 赤黒: after a closing a payment is put right by a red row that takes it back and a black one that
-- says what it should have been. A later round takes back the black row of the round before.
CREATE TABLE till_correction (
  office TEXT NOT NULL,
  day TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  round INTEGER NOT NULL CHECK (round > 0),
  colour TEXT NOT NULL CHECK (colour IN ('red', 'black')),
  type TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies > 0),
  unit INTEGER NOT NULL CHECK (unit >= 0),
  amount INTEGER NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('cash', 'cashless', 'exempt', 'money-order')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL,
  staff TEXT NOT NULL REFERENCES staff (id),
  supervisor TEXT NOT NULL REFERENCES staff (id),
  PRIMARY KEY (office, day, sequence, round, colour),
  FOREIGN KEY (office, day, sequence) REFERENCES certificate_payment (office, day, sequence),
  CHECK (staff <> supervisor),
  CHECK (amount = CASE WHEN method = 'exempt' THEN 0
    WHEN colour = 'black' THEN unit * copies ELSE -unit * copies END)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER till_correction_when_closed BEFORE INSERT ON till_correction
WHEN NOT EXISTS (SELECT 1 FROM till_closing c JOIN certificate_payment p
    ON p.office = c.office AND p.day = c.day AND c.counter = p.counter
  WHERE p.office = NEW.office AND p.day = NEW.day AND p.sequence = NEW.sequence)
BEGIN
  SELECT RAISE (ABORT, 'not closed yet');
END;
CREATE TRIGGER till_correction_red BEFORE INSERT ON till_correction
WHEN NEW.colour = 'red' AND NOT EXISTS (
  SELECT 1 FROM certificate_payment p WHERE NEW.round = 1 AND p.office = NEW.office
    AND p.day = NEW.day AND p.sequence = NEW.sequence AND p.type = NEW.type
    AND p.copies = NEW.copies AND p.unit = NEW.unit AND p.method = NEW.method
    AND p.amount = -NEW.amount
  UNION ALL
  SELECT 1 FROM till_correction b WHERE b.colour = 'black' AND b.office = NEW.office
    AND b.day = NEW.day AND b.sequence = NEW.sequence AND b.round = NEW.round - 1
    AND b.type = NEW.type AND b.copies = NEW.copies AND b.unit = NEW.unit
    AND b.method = NEW.method AND b.amount = -NEW.amount)
BEGIN
  SELECT RAISE (ABORT, 'red takes back what stands there');
END;
CREATE TRIGGER till_correction_black BEFORE INSERT ON till_correction
WHEN NEW.colour = 'black' AND NOT EXISTS (SELECT 1 FROM till_correction r
  WHERE r.colour = 'red' AND r.office = NEW.office AND r.day = NEW.day
    AND r.sequence = NEW.sequence AND r.round = NEW.round)
BEGIN
  SELECT RAISE (ABORT, 'black follows red');
END;
CREATE TRIGGER till_correction_no_update BEFORE UPDATE ON till_correction BEGIN
  SELECT RAISE (ABORT, 'a correction is kept');
END;
CREATE TRIGGER till_correction_no_delete BEFORE DELETE ON till_correction BEGIN
  SELECT RAISE (ABORT, 'a correction is kept');
END;

-- コンビニ交付 as its operator counts it, by day, or by month with the first of it.
CREATE TABLE convenience_count (
  day TEXT NOT NULL,
  type TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  fee INTEGER NOT NULL CHECK (fee >= 0),
  imported_at TEXT NOT NULL,
  PRIMARY KEY (day, type)
) STRICT, WITHOUT ROWID;

-- Certificates and yen by day, kept by the triggers below in the transaction of what they count: a
-- report of ten years reads these rows and no others. The doctor adds up the rest to compare.
CREATE TABLE certificate_volume (
  day TEXT NOT NULL,
  office TEXT NOT NULL,
  type TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('counter', 'mail', 'online', 'convenience')),
  count INTEGER NOT NULL,
  fee INTEGER NOT NULL,
  PRIMARY KEY (day, office, type, channel)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER volume_of_payment AFTER INSERT ON certificate_payment BEGIN
  INSERT INTO certificate_volume (day, office, type, channel, count, fee)
  VALUES (NEW.day, NEW.office, NEW.type, NEW.channel,
    CASE WHEN NEW.reverses IS NULL THEN NEW.copies ELSE -NEW.copies END, NEW.amount)
  ON CONFLICT (day, office, type, channel)
  DO UPDATE SET count = count + excluded.count, fee = fee + excluded.fee;
END;
CREATE TRIGGER volume_of_correction AFTER INSERT ON till_correction BEGIN
  INSERT INTO certificate_volume (day, office, type, channel, count, fee)
  SELECT NEW.day, NEW.office, NEW.type, p.channel,
    CASE WHEN NEW.colour = 'black' THEN NEW.copies ELSE -NEW.copies END, NEW.amount
  FROM certificate_payment p
  WHERE p.office = NEW.office AND p.day = NEW.day AND p.sequence = NEW.sequence
  ON CONFLICT (day, office, type, channel)
  DO UPDATE SET count = count + excluded.count, fee = fee + excluded.fee;
END;
CREATE TRIGGER volume_of_convenience AFTER INSERT ON convenience_count BEGIN
  INSERT INTO certificate_volume (day, office, type, channel, count, fee)
  VALUES (NEW.day, '', NEW.type, 'convenience', NEW.count, NEW.fee);
END;
CREATE TRIGGER volume_of_convenience_again AFTER UPDATE ON convenience_count BEGIN
  UPDATE certificate_volume SET count = NEW.count, fee = NEW.fee
  WHERE day = NEW.day AND office = '' AND type = NEW.type AND channel = 'convenience';
END;
INSERT INTO certificate_volume (day, office, type, channel, count, fee)
SELECT day, office, type, channel, sum(CASE WHEN reverses IS NULL THEN copies ELSE -copies END),
  sum(amount) FROM certificate_payment GROUP BY day, office, type, channel;
