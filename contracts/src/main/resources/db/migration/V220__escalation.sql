-- When the next rung of an escalation ladder is to be climbed, and from when on. What tickets reached before stays silent.
ALTER TABLE ticket_timeline ADD COLUMN next_rung_at DATETIME(6);
ALTER TABLE ticket_timeline ADD COLUMN climbed_until DATETIME(6);
UPDATE ticket_timeline SET climbed_until = UTC_TIMESTAMP(6);
CREATE INDEX ticket_timeline_next_rung ON ticket_timeline (next_rung_at, tenant_id, id);

-- One row for each rung of a run of a clock: it is climbed once, however many nodes there are.
CREATE TABLE climbed_rung (
  tenant_id           BIGINT      NOT NULL,
  id                  BIGINT      NOT NULL,
  version             INT         NOT NULL,
  ticket_id           BIGINT      NOT NULL,
  metric              VARCHAR(20) NOT NULL,
  clock_started_at    DATETIME(6) NOT NULL,
  threshold           VARCHAR(40) NOT NULL,
  contract_version_id BIGINT      NOT NULL,
  reached_at          DATETIME(6) NOT NULL,
  climbed_at          DATETIME(6) NOT NULL,
  done                TEXT        NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT rung_once UNIQUE (tenant_id, ticket_id, metric, clock_started_at, threshold),
  CONSTRAINT rung_of_timeline FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket_timeline (tenant_id, id),
  CONSTRAINT rung_by_version FOREIGN KEY (tenant_id, contract_version_id) REFERENCES contract_version (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
