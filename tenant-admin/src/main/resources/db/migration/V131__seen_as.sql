-- Staff who see what a person of a client sees do so by a token of that person's, for a while, within a session of their own:
-- it ends with that session.
ALTER TABLE access_token ADD COLUMN seen_in BIGINT NULL;
ALTER TABLE access_token ADD CONSTRAINT access_token_seen_in FOREIGN KEY (provider_id, seen_in)
  REFERENCES access_token (provider_id, id) ON DELETE CASCADE;
