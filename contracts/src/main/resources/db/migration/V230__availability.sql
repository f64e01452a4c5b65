-- Services of clients, their outages, agreed maintenance and what monitoring said last. Instants are UTC, in whole seconds.
CREATE TABLE offering (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  service_key VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name        VARCHAR(100) NOT NULL,
  terms       MEDIUMTEXT   NOT NULL,
  created_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT offering_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT offering_key_per_tenant UNIQUE (tenant_id, service_key)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE outage (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  offering_id BIGINT       NOT NULL,
  part_key    VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  starts_at   DATETIME(6)  NOT NULL,
  ends_at     DATETIME(6),
  degree      INT          NOT NULL,
  planned     TINYINT(1)   NOT NULL,
  note        VARCHAR(1000) NOT NULL,
  tickets     VARCHAR(1100) NOT NULL,
  source      VARCHAR(10)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT outage_of_offering FOREIGN KEY (tenant_id, offering_id) REFERENCES offering (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX outage_in_period ON outage (tenant_id, offering_id, starts_at);
CREATE INDEX outage_by_end ON outage (tenant_id, offering_id, ends_at);

CREATE TABLE maintenance_window (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  offering_id BIGINT       NOT NULL,
  starts_at   DATETIME(6)  NOT NULL,
  ends_at     DATETIME(6)  NOT NULL,
  note        VARCHAR(1000) NOT NULL,
  proposed_by VARCHAR(254) NOT NULL,
  agreed_at   DATETIME(6),
  agreed_by   VARCHAR(254),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT window_of_offering FOREIGN KEY (tenant_id, offering_id) REFERENCES offering (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX maintenance_in_period ON maintenance_window (tenant_id, offering_id, starts_at);

-- One row for each part that monitoring ever spoke of; part_key is empty for the whole service.
CREATE TABLE last_signal (
  tenant_id   BIGINT      NOT NULL,
  id          BIGINT      NOT NULL,
  version     INT         NOT NULL,
  offering_id BIGINT      NOT NULL,
  part_key    VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state       VARCHAR(10) NOT NULL,
  at          DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT signal_of_offering FOREIGN KEY (tenant_id, offering_id) REFERENCES offering (tenant_id, id),
  CONSTRAINT last_signal_of_part UNIQUE (tenant_id, offering_id, part_key)
) DEFAULT CHARSET = utf8mb4;
