-- Which session began with which of a client's identity providers, and what the provider calls that session of its own: so that it
-- can end it (OpenID Connect Back-Channel Logout 1.0).
ALTER TABLE access_token ADD COLUMN house_id BIGINT NULL;
ALTER TABLE access_token ADD COLUMN house_session VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
ALTER TABLE access_token ADD INDEX access_token_of_house (provider_id, house_id, house_session);

-- Which words of an identity provider that somebody signed out were taken already: each counts once.
CREATE TABLE logout_word (
  tenant_id BIGINT       NOT NULL,
  id        BIGINT       NOT NULL,
  version   INT          NOT NULL,
  jti       VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  taken_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT logout_word_once UNIQUE (tenant_id, jti),
  KEY logout_word_age (tenant_id, taken_at),
  CONSTRAINT logout_word_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;
