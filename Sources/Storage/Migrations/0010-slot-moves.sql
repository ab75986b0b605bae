-- A slot takes no more by an appointment that is moved into it than by a new one.

CREATE TRIGGER appointment_slot_move BEFORE UPDATE OF office, queue, day, booked_at ON appointment
WHEN NEW.state <> 'cancelled' AND (
  SELECT count(*) >= q.slot_capacity FROM queue q JOIN appointment a
    ON a.office = q.office AND a.queue = q.id
  WHERE q.office = NEW.office AND q.id = NEW.queue AND a.day = NEW.day
    AND a.state <> 'cancelled' AND a.id <> OLD.id
    AND (substr(a.booked_at, 12, 2) * 60 + substr(a.booked_at, 15, 2)) / q.slot_minutes
      = (substr(NEW.booked_at, 12, 2) * 60 + substr(NEW.booked_at, 15, 2)) / q.slot_minutes
) BEGIN
  SELECT RAISE (ABORT, 'appointment slot is full');
END;
