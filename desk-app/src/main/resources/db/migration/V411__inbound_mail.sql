-- What became of each mail. The same message again finds the first answer here: one row for each message and tenant,
-- where the fingerprint covers the Message-ID and what the sender wrote.
CREATE TABLE inbound_mail (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  message_id  VARCHAR(1000),
  fingerprint CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sender      VARCHAR(600) NOT NULL,
  subject     VARCHAR(500) NOT NULL,
  outcome     VARCHAR(20)  NOT NULL,
  reason      VARCHAR(500),
  ticket_id   BIGINT,
  ticket_ref  VARCHAR(60),
  received_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT inbound_mail_once UNIQUE (tenant_id, fingerprint),
  CONSTRAINT inbound_mail_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT inbound_mail_to_ticket FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX inbound_mail_newest ON inbound_mail (tenant_id, received_at);

-- Mail that belongs to no tenant, or that nobody can read: the provider's people sort it. The bytes lie in the data folder.
CREATE TABLE triage_mail (
  provider_id BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  fingerprint CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recipient   VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sender      VARCHAR(600) NOT NULL,
  subject     VARCHAR(500) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  size        BIGINT       NOT NULL,
  received_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT triage_mail_once UNIQUE (provider_id, fingerprint, recipient),
  CONSTRAINT triage_mail_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4;
