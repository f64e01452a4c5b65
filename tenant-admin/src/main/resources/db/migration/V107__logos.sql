-- What a provider shows on its documents: a PNG in Base64. Rows stay as they are, for issued documents show them.
CREATE TABLE provider_logo (
  provider_id BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT NOT NULL,
  png         MEDIUMTEXT NOT NULL,
  width       INT NOT NULL,
  height      INT NOT NULL,
  kept_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT logo_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The one that it shows now, if any. Without a foreign key: the two tables would hold each other.
ALTER TABLE provider ADD COLUMN logo_id BIGINT;
