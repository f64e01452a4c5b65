-- How many months the entries of a chain are kept; a chain without a row is kept for ever.
CREATE TABLE audit_retention (
  provider_id BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT    NOT NULL,
  months      INT    NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT audit_retention_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4;

-- What a chain began with was removed: how many entries, and the hash of the last of them.
ALTER TABLE audit_chain ADD COLUMN removed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE audit_chain
  ADD COLUMN removed_head CHAR(64) NOT NULL DEFAULT '0000000000000000000000000000000000000000000000000000000000000000';
