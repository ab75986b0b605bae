-- Queues complete: intake, daily quota, counting only, quick lane, weights, appointments, quantities.

-- NULL: as many as the series has.
ALTER TABLE queue ADD COLUMN daily_quota INTEGER CHECK (daily_quota BETWEEN 1 AND 999);
-- Its visits are counted and get no slip.
ALTER TABLE queue ADD COLUMN count_only INTEGER NOT NULL DEFAULT 0 CHECK (count_only IN (0, 1));
-- The day no more numbers are given on; any other day the intake is open again.
ALTER TABLE queue ADD COLUMN intake_closed_on TEXT;
ALTER TABLE queue ADD COLUMN intake_reason TEXT NOT NULL DEFAULT '';

ALTER TABLE service ADD COLUMN quick INTEGER NOT NULL DEFAULT 0 CHECK (quick IN (0, 1));
-- What one of it takes as a rule; NULL: as long as its queue takes.
ALTER TABLE service ADD COLUMN minutes INTEGER CHECK (minutes BETWEEN 1 AND 480);

ALTER TABLE counter ADD COLUMN quick INTEGER NOT NULL DEFAULT 0 CHECK (quick IN (0, 1));

-- Numbers given to those with an appointment: they stand outside the quota.
ALTER TABLE ticket_series ADD COLUMN booked INTEGER NOT NULL DEFAULT 0 CHECK (booked >= 0);
-- Copied from the queue with every number, so that the row itself refuses one too many.
ALTER TABLE ticket_series ADD COLUMN quota INTEGER NOT NULL DEFAULT 999
  CHECK (last_sequence - booked <= quota);

-- The time it was booked for, of a ticket given for an appointment.
ALTER TABLE ticket ADD COLUMN booked_at TEXT;
-- Every service it was given for is quick.
ALTER TABLE ticket ADD COLUMN quick INTEGER NOT NULL DEFAULT 0 CHECK (quick IN (0, 1));

ALTER TABLE ticket_service ADD COLUMN quantity INTEGER NOT NULL DEFAULT 1
  CHECK (quantity BETWEEN 1 AND 99);

-- One row per queue and local day of visits that are only counted.
CREATE TABLE queue_tally (
  office TEXT NOT NULL,
  queue TEXT NOT NULL,
  day TEXT NOT NULL,
  visits INTEGER NOT NULL CHECK (visits >= 0),
  PRIMARY KEY (office, queue, day),
  FOREIGN KEY (office, queue) REFERENCES queue (office, id)
) STRICT;

CREATE TABLE appointment_series (
  office TEXT NOT NULL REFERENCES office (id),
  day TEXT NOT NULL,
  last_sequence INTEGER NOT NULL CHECK (last_sequence BETWEEN 1 AND 9999),
  PRIMARY KEY (office, day)
) STRICT;

-- No name: a time, what it is for, and a short remark.
CREATE TABLE appointment (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  queue TEXT NOT NULL,
  day TEXT NOT NULL,
  booked_at TEXT NOT NULL CHECK (substr(booked_at, 1, 10) = day),
  remark TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('booked', 'checked-in', 'cancelled')),
  -- The slip of the visit; nobody comes twice on one, nor two on one.
  ticket TEXT UNIQUE REFERENCES ticket (id),
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (office, queue) REFERENCES queue (office, id),
  CHECK ((state = 'checked-in') = (ticket IS NOT NULL))
) STRICT;
CREATE INDEX appointment_day ON appointment (office, day, booked_at);

CREATE TABLE appointment_service (
  appointment TEXT NOT NULL REFERENCES appointment (id),
  service TEXT NOT NULL,
  position INTEGER NOT NULL,
  quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity BETWEEN 1 AND 99),
  PRIMARY KEY (appointment, service)
) STRICT;

-- The last services of one queue, for the estimate of waits.
CREATE INDEX call_queue ON ticket_call (office, queue, called_at);
