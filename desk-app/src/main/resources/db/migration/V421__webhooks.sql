-- Messages to other systems: written with what they tell of, sent afterwards until they are taken.
CREATE TABLE webhook_delivery (
  tenant_id    BIGINT       NOT NULL,
  id           BIGINT       NOT NULL,
  version      INT          NOT NULL,
  url          VARCHAR(500) NOT NULL,
  event_type   VARCHAR(60)  NOT NULL,
  body         MEDIUMTEXT   NOT NULL,
  state        VARCHAR(10)  NOT NULL,
  tries        INT          NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  next_try_at  DATETIME(6)  NOT NULL,
  last_answer  VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT webhook_delivery_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX webhook_delivery_due ON webhook_delivery (state, next_try_at, tenant_id, id);

-- With what a provider's messages are signed.
CREATE TABLE webhook_key (
  provider_id BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  secret      VARBINARY(64) NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT webhook_key_once UNIQUE (provider_id),
  CONSTRAINT webhook_key_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4;
