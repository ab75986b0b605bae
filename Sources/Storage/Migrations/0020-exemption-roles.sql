-- Whose requests alone an exemption is for (公用 is another authority's), one role a line; empty: anybody's.
-- A version taken in before names none: what it says stays as it was.
ALTER TABLE catalogue_exemption ADD COLUMN roles TEXT NOT NULL DEFAULT '';
