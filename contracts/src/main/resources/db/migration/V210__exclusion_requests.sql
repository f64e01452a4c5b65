-- Requests to leave a clock out of a contract's figures. A clock is known by ticket, metric and start. Instants are UTC.
CREATE TABLE exclusion_request (
  tenant_id   BIGINT        NOT NULL,
  id          BIGINT        NOT NULL,
  version     INT           NOT NULL,
  contract_id BIGINT        NOT NULL,
  ticket_id   BIGINT        NOT NULL,
  ref         VARCHAR(50)   NOT NULL,
  metric      VARCHAR(20)   NOT NULL,
  started_at  DATETIME(6)   NOT NULL,
  reason      VARCHAR(2000) NOT NULL,
  asked_by    VARCHAR(254)  NOT NULL,
  asked_at    DATETIME(6)   NOT NULL,
  state       VARCHAR(10)   NOT NULL,
  note        VARCHAR(2000) NOT NULL,
  decided_by  VARCHAR(254),
  decided_at  DATETIME(6),
  stands      TINYINT GENERATED ALWAYS AS (CASE WHEN state = 'REFUSED' THEN NULL ELSE 1 END) STORED,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT exclusion_of_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id),
  CONSTRAINT exclusion_of_timeline FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket_timeline (tenant_id, id),
  CONSTRAINT exclusion_stands_once UNIQUE (tenant_id, ticket_id, metric, started_at, stands)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX exclusion_by_contract ON exclusion_request (tenant_id, contract_id, id);
CREATE INDEX ticket_timeline_by_ref ON ticket_timeline (tenant_id, ref);
