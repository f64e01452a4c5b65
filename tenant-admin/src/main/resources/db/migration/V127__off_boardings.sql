-- Clients that leave. It refers to no client, for it outlives the rows of the one that it tells of.
CREATE TABLE off_boarding (
  provider_id   BIGINT       NOT NULL,
  id            BIGINT       NOT NULL,
  version       INT          NOT NULL,
  client_id     BIGINT       NOT NULL,
  client_key    VARCHAR(31)  NOT NULL,
  client_name   VARCHAR(200) NOT NULL,
  reason        VARCHAR(500) NOT NULL,
  begun_at      DATETIME(6)  NOT NULL,
  begun_by      VARCHAR(254) NOT NULL,
  erase_on      DATE         NOT NULL,
  was_suspended BOOLEAN      NOT NULL,
  state         VARCHAR(10)  NOT NULL,
  erased_at     DATETIME(6),
  proof         LONGTEXT,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT off_boarding_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX off_boarding_of_client ON off_boarding (provider_id, client_id, id);
CREATE INDEX off_boarding_due ON off_boarding (provider_id, state, erase_on);
