-- Links with which people choose a password: because they were invited, or forgot theirs. One for each person, of which
-- only the SHA-256 is kept; it holds for the address that it was made for. Instants are UTC.
CREATE TABLE password_link (
  provider_id BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  user_id     BIGINT       NOT NULL,
  purpose     VARCHAR(10)  NOT NULL,
  email       VARCHAR(254) NOT NULL,
  token_hash  BINARY(32)   NOT NULL,
  expires_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT password_link_hash_once UNIQUE (token_hash),
  CONSTRAINT password_link_once UNIQUE (provider_id, user_id),
  CONSTRAINT password_link_of_user FOREIGN KEY (provider_id, user_id) REFERENCES user_account (provider_id, id)
    ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
