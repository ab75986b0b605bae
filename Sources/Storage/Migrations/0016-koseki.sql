-- The family tree of a visitor who asks for 戸籍 of other municipalities (domain.md C.2). It names third
-- persons by what was said at the counter: it stands here while the number is open and no longer.

CREATE TABLE koseki_case (
  ticket TEXT PRIMARY KEY REFERENCES ticket (id),
  -- What was answered, as the program writes it.
  tree TEXT NOT NULL CHECK (substr(tree, 1, 1) = '{'),
  version INTEGER NOT NULL DEFAULT 1,
  opened_by TEXT NOT NULL REFERENCES staff (id),
  opened_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER koseki_case_begins BEFORE INSERT ON koseki_case
WHEN EXISTS (SELECT 1 FROM ticket t WHERE t.id = NEW.ticket AND t.ended_at IS NOT NULL) BEGIN
  SELECT RAISE (ABORT, 'the number has ended');
END;
-- secure_delete overwrites what is deleted.
CREATE TRIGGER koseki_case_ends AFTER UPDATE OF ended_at ON ticket WHEN NEW.ended_at IS NOT NULL BEGIN
  DELETE FROM koseki_case WHERE ticket = NEW.id;
END;
-- A number carried over to another day asks anew.
CREATE TRIGGER koseki_case_day_ends AFTER INSERT ON day_closing BEGIN
  DELETE FROM koseki_case WHERE ticket IN (SELECT t.id FROM ticket t WHERE t.office = NEW.office);
END;
