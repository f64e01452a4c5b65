-- What was typed of clients that are not taken on yet, so that whoever takes them on can leave and go on.
CREATE TABLE client_draft (
  provider_id BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  name        VARCHAR(200) NOT NULL,
  step        VARCHAR(20)  NOT NULL,
  content     MEDIUMTEXT   NOT NULL,
  author_id   BIGINT       NOT NULL,
  kept_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (provider_id, id),
  INDEX client_draft_last_first (provider_id, kept_at),
  CONSTRAINT draft_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
  CONSTRAINT draft_author FOREIGN KEY (provider_id, author_id) REFERENCES user_account (provider_id, id)
) DEFAULT CHARSET = utf8mb4;
