-- Who stands at a counter (domain.md A.8), and what supervisors are told of visitors (A.9).

-- Whoever asks for a certificate of somebody else, or by post: sealed, and kept as long as the request
-- is open.
CREATE TABLE certificate_visitor (
  request TEXT PRIMARY KEY REFERENCES certificate_request (id),
  secret BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER certificate_visitor_goes AFTER UPDATE OF ended_at ON certificate_request
WHEN NEW.ended_at IS NOT NULL BEGIN
  DELETE FROM certificate_visitor WHERE request = NEW.id;
END;
CREATE TRIGGER certificate_visitor_of_open BEFORE INSERT ON certificate_visitor
WHEN EXISTS (SELECT 1 FROM certificate_request r
  WHERE r.id = NEW.request AND r.ended_at IS NOT NULL) BEGIN
  SELECT RAISE (ABORT, 'the request has ended');
END;

-- One row an office, written anew with every visitor, whoever it was: what it says is sealed, and as
-- long for nobody as for somebody. The rows of `protection_sighting`, one a visitor, which went after
-- seven days read or not, are taken over with the next visitor; none is added.
CREATE TABLE protection_ledger (
  office TEXT PRIMARY KEY,
  secret BLOB NOT NULL
) STRICT;
