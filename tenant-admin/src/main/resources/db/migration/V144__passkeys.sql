-- The passkeys of people: what a browser or device proves that it holds the private key of. Nothing in here lets anybody in.
CREATE TABLE passkey (
  provider_id     BIGINT          NOT NULL,
  id              BIGINT          NOT NULL,
  version         INT             NOT NULL,
  user_id         BIGINT          NOT NULL,
  credential_id   VARBINARY(1023) NOT NULL,
  user_handle     VARBINARY(64)   NOT NULL,
  credential      VARBINARY(3000) NOT NULL,
  sign_count      BIGINT          NOT NULL,
  backup_eligible TINYINT(1)      NOT NULL,
  backed_up       TINYINT(1)      NOT NULL,
  name            VARCHAR(100)    NOT NULL,
  created_at      DATETIME(6)     NOT NULL,
  last_used_at    DATETIME(6),
  PRIMARY KEY (provider_id, id),
  CONSTRAINT passkey_once UNIQUE (credential_id),
  KEY passkey_of_person (provider_id, user_id, id),
  CONSTRAINT passkey_of_user FOREIGN KEY (provider_id, user_id) REFERENCES user_account (provider_id, id)
) DEFAULT CHARSET = utf8mb4;
