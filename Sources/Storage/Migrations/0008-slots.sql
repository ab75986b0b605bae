-- How many appointments a queue takes in one slot of time.

-- Both or neither; neither: any number.
ALTER TABLE queue ADD COLUMN slot_minutes INTEGER CHECK (slot_minutes BETWEEN 5 AND 240);
ALTER TABLE queue ADD COLUMN slot_capacity INTEGER CHECK (slot_capacity BETWEEN 1 AND 99);

-- One too many is refused by the insert itself, whoever else books at the same moment.
CREATE TRIGGER appointment_slot BEFORE INSERT ON appointment WHEN NEW.state <> 'cancelled' AND (
  SELECT count(*) >= q.slot_capacity FROM queue q JOIN appointment a
    ON a.office = q.office AND a.queue = q.id
  WHERE q.office = NEW.office AND q.id = NEW.queue AND a.day = NEW.day
    AND a.state <> 'cancelled'
    AND (substr(a.booked_at, 12, 2) * 60 + substr(a.booked_at, 15, 2)) / q.slot_minutes
      = (substr(NEW.booked_at, 12, 2) * 60 + substr(NEW.booked_at, 15, 2)) / q.slot_minutes
) BEGIN
  SELECT RAISE (ABORT, 'appointment slot is full');
END;
-- What was cancelled has given its place away.
CREATE TRIGGER appointment_stays_cancelled BEFORE UPDATE OF state ON appointment
WHEN OLD.state = 'cancelled' AND NEW.state <> 'cancelled' BEGIN
  SELECT RAISE (ABORT, 'a cancelled appointment stays cancelled');
END;
