-- How the names of identity documents are read, so that kana finds them. A version taken in before has
-- none: what it says stays as it was.
ALTER TABLE catalogue_document ADD COLUMN readings TEXT NOT NULL DEFAULT '';
