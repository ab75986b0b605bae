-- Certificates are counted on the day they are handed over, money on the day it is taken
-- (domain.md C.6, E), and every payment comes by the way its request came.

DROP TRIGGER payment_no_update;
UPDATE certificate_payment
SET channel = (SELECT r.channel FROM certificate_request r WHERE r.id = certificate_payment.request);
CREATE TRIGGER payment_no_update BEFORE UPDATE ON certificate_payment BEGIN
  SELECT RAISE (ABORT, 'a payment is kept');
END;
CREATE TRIGGER payment_channel BEFORE INSERT ON certificate_payment
WHEN NEW.channel IS NOT (SELECT r.channel FROM certificate_request r WHERE r.id = NEW.request)
BEGIN
  SELECT RAISE (ABORT, 'a payment comes by the way of its request');
END;

-- A postal money order by its number: it pays one request. Taken back, it may pay another.
CREATE TABLE money_order (
  number TEXT PRIMARY KEY CHECK (length(number) BETWEEN 1 AND 20 AND number NOT GLOB '*[^0-9A-Z-]*'),
  request TEXT NOT NULL REFERENCES certificate_request (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX money_order_request ON money_order (request);
CREATE TRIGGER money_order_no_update BEFORE UPDATE ON money_order BEGIN
  SELECT RAISE (ABORT, 'a money order pays one request');
END;

-- What was handed over, with what was put right afterwards: the rows the sums by day are made of. A
-- request ends as done once and for good.
CREATE VIEW certificate_issued AS
SELECT substr(r.ended_at, 1, 10) AS day, p.office AS office, p.type AS type, p.channel AS channel,
  p.copies AS count, p.amount AS fee, r.id AS request
FROM certificate_request r JOIN certificate_payment p
  ON p.office = r.office AND p.day = r.receipt_day AND p.sequence = r.receipt
WHERE r.stage = 'done'
UNION ALL
SELECT substr(r.ended_at, 1, 10), c.office, c.type, p.channel,
  CASE WHEN c.colour = 'black' THEN c.copies ELSE -c.copies END, c.amount, r.id
FROM till_correction c JOIN certificate_payment p
  ON p.office = c.office AND p.day = c.day AND p.sequence = c.sequence
JOIN certificate_request r
  ON r.office = p.office AND r.receipt_day = p.day AND r.receipt = p.sequence
WHERE r.stage = 'done';

DROP TRIGGER volume_of_payment;
DROP TRIGGER volume_of_correction;
CREATE TRIGGER volume_of_handover AFTER UPDATE OF stage ON certificate_request
WHEN NEW.stage = 'done' AND OLD.stage <> 'done' BEGIN
  INSERT INTO certificate_volume (day, office, type, channel, count, fee)
  SELECT i.day, i.office, i.type, i.channel, sum(i.count), sum(i.fee) FROM certificate_issued i
  WHERE i.request = NEW.id GROUP BY i.day, i.office, i.type, i.channel
  ON CONFLICT (day, office, type, channel)
  DO UPDATE SET count = count + excluded.count, fee = fee + excluded.fee;
END;
-- Of what is paid and not handed over yet, the handing over counts the correction too.
CREATE TRIGGER volume_of_correction AFTER INSERT ON till_correction BEGIN
  INSERT INTO certificate_volume (day, office, type, channel, count, fee)
  SELECT substr(r.ended_at, 1, 10), NEW.office, NEW.type, p.channel,
    CASE WHEN NEW.colour = 'black' THEN NEW.copies ELSE -NEW.copies END, NEW.amount
  FROM certificate_payment p JOIN certificate_request r
    ON r.office = p.office AND r.receipt_day = p.day AND r.receipt = p.sequence
  WHERE p.office = NEW.office AND p.day = NEW.day AND p.sequence = NEW.sequence
    AND r.stage = 'done'
  ON CONFLICT (day, office, type, channel)
  DO UPDATE SET count = count + excluded.count, fee = fee + excluded.fee;
END;
DELETE FROM certificate_volume WHERE channel <> 'convenience';
INSERT INTO certificate_volume (day, office, type, channel, count, fee)
SELECT day, office, type, channel, sum(count), sum(fee) FROM certificate_issued
GROUP BY day, office, type, channel;
