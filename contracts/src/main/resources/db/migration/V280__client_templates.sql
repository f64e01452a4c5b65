-- What a provider's new clients start from: a client's file without the client's own facts.
CREATE TABLE client_template (
  provider_id BIGINT      NOT NULL,
  id          BIGINT      NOT NULL,
  version     INT         NOT NULL,
  name        VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content     MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT template_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
  CONSTRAINT template_named_once UNIQUE (provider_id, name)
) DEFAULT CHARSET = utf8mb4;
