-- Contracts and their versions, tickets' timelines, and the clocks that were read from them. Instants are UTC.
CREATE TABLE contract (
  tenant_id       BIGINT      NOT NULL,
  id              BIGINT      NOT NULL,
  version         INT         NOT NULL,
  contract_number VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state           VARCHAR(12) NOT NULL,
  created_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT contract_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT contract_number_per_tenant UNIQUE (tenant_id, contract_number)
) DEFAULT CHARSET = utf8mb4;

-- What was agreed, with effect from and until days of the calendar's zone. Never changes once activated.
CREATE TABLE contract_version (
  tenant_id       BIGINT      NOT NULL,
  id              BIGINT      NOT NULL,
  version         INT         NOT NULL,
  contract_id     BIGINT      NOT NULL,
  version_number  INT         NOT NULL,
  model           VARCHAR(12) NOT NULL,
  currency        CHAR(3)     NOT NULL,
  effective_from  DATE        NOT NULL,
  effective_until DATE,
  zone            VARCHAR(60) NOT NULL,
  starts_at       DATETIME(6) NOT NULL,
  ends_at         DATETIME(6),
  calendar        MEDIUMTEXT  NOT NULL,
  sla             MEDIUMTEXT  NOT NULL,
  rate_card       MEDIUMTEXT  NOT NULL,
  chargeable      MEDIUMTEXT  NOT NULL,
  created_at      DATETIME(6) NOT NULL,
  activated_at    DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT version_of_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id),
  CONSTRAINT version_number_once UNIQUE (tenant_id, contract_id, version_number)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX contract_version_in_force ON contract_version (tenant_id, starts_at);

-- One row per ticket, with the ticket's own id: what clocks, reports and bills need to know of it.
CREATE TABLE ticket_timeline (
  tenant_id         BIGINT       NOT NULL,
  id                BIGINT       NOT NULL,
  version           INT          NOT NULL,
  ref               VARCHAR(50)  NOT NULL,
  subject           VARCHAR(500) NOT NULL,
  ticket_type       VARCHAR(20)  NOT NULL,
  requester         VARCHAR(320) NOT NULL,
  priority          VARCHAR(2)   NOT NULL,
  status            VARCHAR(20)  NOT NULL,
  opened_at         DATETIME(6)  NOT NULL,
  first_replied_at  DATETIME(6),
  first_resolved_at DATETIME(6),
  first_closed_at   DATETIME(6),
  first_reopened_at DATETIME(6),
  merged_into       VARCHAR(200),
  marked_as         VARCHAR(12),
  next_due_at       DATETIME(6),
  event_count       INT          NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT timeline_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ticket_timeline_opened ON ticket_timeline (tenant_id, opened_at);
CREATE INDEX ticket_timeline_resolved ON ticket_timeline (tenant_id, first_resolved_at);
CREATE INDEX ticket_timeline_closed ON ticket_timeline (tenant_id, first_closed_at);
CREATE INDEX ticket_timeline_due ON ticket_timeline (tenant_id, next_due_at);

CREATE TABLE timeline_event (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  ticket_id   BIGINT       NOT NULL,
  seq         INT          NOT NULL,
  occurred_at DATETIME(6)  NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  said        VARCHAR(320) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT event_of_timeline FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket_timeline (tenant_id, id),
  CONSTRAINT event_in_order UNIQUE (tenant_id, ticket_id, seq)
) DEFAULT CHARSET = utf8mb4;

-- The readings as of the last event. A running clock whose breaches_after has passed is breached, stored or not.
CREATE TABLE sla_clock (
  tenant_id           BIGINT      NOT NULL,
  id                  BIGINT      NOT NULL,
  version             INT         NOT NULL,
  ticket_id           BIGINT      NOT NULL,
  metric              VARCHAR(20) NOT NULL,
  priority            VARCHAR(2)  NOT NULL,
  time_basis          VARCHAR(10) NOT NULL,
  target_seconds      BIGINT      NOT NULL,
  contract_id         BIGINT      NOT NULL,
  contract_version_id BIGINT      NOT NULL,
  state               VARCHAR(10) NOT NULL,
  started_at          DATETIME(6) NOT NULL,
  due_at              DATETIME(6),
  breaches_after      DATETIME(6),
  stopped_at          DATETIME(6),
  elapsed_seconds     BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT clock_once UNIQUE (tenant_id, ticket_id, metric),
  CONSTRAINT clock_of_timeline FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket_timeline (tenant_id, id),
  CONSTRAINT clock_by_version FOREIGN KEY (tenant_id, contract_version_id) REFERENCES contract_version (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX sla_clock_of_contract ON sla_clock (tenant_id, contract_id, started_at);
