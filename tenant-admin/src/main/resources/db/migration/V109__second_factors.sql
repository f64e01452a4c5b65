-- What a person's authenticator app shares with us, and the codes that stand in for it, of which only the SHA-256 is kept.
CREATE TABLE second_factor (
  provider_id   BIGINT        NOT NULL,
  id            BIGINT        NOT NULL,
  version       INT           NOT NULL,
  user_id       BIGINT        NOT NULL,
  shared_secret VARBINARY(64) NOT NULL,
  last_step     BIGINT        NOT NULL,
  created_at    DATETIME(6)   NOT NULL,
  confirmed_at  DATETIME(6),
  PRIMARY KEY (provider_id, id),
  CONSTRAINT second_factor_once UNIQUE (provider_id, user_id),
  CONSTRAINT second_factor_of_user FOREIGN KEY (provider_id, user_id) REFERENCES user_account (provider_id, id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE recovery_code (
  provider_id BIGINT     NOT NULL,
  id          BIGINT     NOT NULL,
  version     INT        NOT NULL,
  user_id     BIGINT     NOT NULL,
  code_hash   BINARY(32) NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT recovery_code_once UNIQUE (provider_id, user_id, code_hash),
  CONSTRAINT recovery_code_of_user FOREIGN KEY (provider_id, user_id) REFERENCES user_account (provider_id, id)
) DEFAULT CHARSET = utf8mb4;
