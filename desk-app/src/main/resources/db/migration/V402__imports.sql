-- History that comes in from other systems: one row per import, and one per row of it that was refused.
CREATE TABLE import_run (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  format      VARCHAR(10)  NOT NULL,
  state       VARCHAR(10)  NOT NULL,
  started_by  VARCHAR(254) NOT NULL,
  processed   BIGINT       NOT NULL,
  created     BIGINT       NOT NULL,
  unchanged   BIGINT       NOT NULL,
  rejected    BIGINT       NOT NULL,
  reason      VARCHAR(1000),
  started_at  DATETIME(6)  NOT NULL,
  finished_at DATETIME(6),
  lease_until DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT import_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX import_left_alone ON import_run (state, lease_until);
CREATE INDEX import_by_id ON import_run (id);

CREATE TABLE rejected_row (
  tenant_id BIGINT        NOT NULL,
  id        BIGINT        NOT NULL,
  version   INT           NOT NULL,
  import_id BIGINT        NOT NULL,
  line      BIGINT        NOT NULL,
  reason    VARCHAR(1000) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT rejected_row_of_import FOREIGN KEY (tenant_id, import_id) REFERENCES import_run (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX rejected_row_in_order ON rejected_row (tenant_id, import_id, line);
