-- The language in which a person wants to be told why, as a BCP 47 tag; null where they said nothing.
ALTER TABLE user_account ADD COLUMN locale VARCHAR(35) NULL;
