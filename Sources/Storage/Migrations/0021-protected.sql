-- A paper whose person was protected after it was made goes back from the till to another person, who
-- looks at it (domain.md C.5, invariant 1).
INSERT INTO certificate_transition (from_stage, to_stage) VALUES ('payment', 'checking');

-- Why somebody is protected whom the register does not have (yet); empty for everybody else.
ALTER TABLE protection ADD COLUMN absent_reason TEXT NOT NULL DEFAULT '';
