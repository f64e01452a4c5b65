-- Who stands in for whom, and until when: what the absent may see and has to do, the other may and has too. Instants are UTC.
CREATE TABLE stand_in (
  provider_id BIGINT      NOT NULL,
  id          BIGINT      NOT NULL,
  version     INT         NOT NULL,
  absent_id   BIGINT      NOT NULL,
  by_id       BIGINT      NOT NULL,
  until_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT stand_in_once UNIQUE (provider_id, absent_id),
  CONSTRAINT stand_in_for FOREIGN KEY (provider_id, absent_id) REFERENCES user_account (provider_id, id)
    ON DELETE CASCADE,
  CONSTRAINT stand_in_by FOREIGN KEY (provider_id, by_id) REFERENCES user_account (provider_id, id)
    ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX stand_in_of ON stand_in (provider_id, by_id, until_at);
