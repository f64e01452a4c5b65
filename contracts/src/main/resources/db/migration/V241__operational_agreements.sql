-- What a provider agreed with its teams and vendors. Rows are versions and never change.
CREATE TABLE operational_agreement (
  provider_id    BIGINT       NOT NULL,
  id             BIGINT       NOT NULL,
  version        INT          NOT NULL,
  kind           VARCHAR(30)  NOT NULL,
  party          VARCHAR(200) NOT NULL,
  party_key      VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version_number INT          NOT NULL,
  effective_from DATE         NOT NULL,
  starts_at      DATETIME(6)  NOT NULL,
  calendar       MEDIUMTEXT   NOT NULL,
  sla            MEDIUMTEXT   NOT NULL,
  made_by        VARCHAR(254) NOT NULL,
  made_at        DATETIME(6)  NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT agreement_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
  CONSTRAINT agreement_version_once UNIQUE (provider_id, kind, party_key, version_number)
) DEFAULT CHARSET = utf8mb4;

-- Whether a ticket was ever given to a team, or waited for a vendor who was named.
ALTER TABLE ticket_timeline ADD COLUMN in_hands TINYINT(1) NOT NULL DEFAULT 0;
CREATE INDEX ticket_timeline_in_hands ON ticket_timeline (tenant_id, in_hands, opened_at);
