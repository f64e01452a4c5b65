-- A contract that was given notice, and the time for which it was suspended. Instants are UTC.
ALTER TABLE contract ADD COLUMN terminated_from DATE;
ALTER TABLE contract ADD COLUMN termination_reason VARCHAR(500);

CREATE TABLE contract_suspension (
  tenant_id   BIGINT      NOT NULL,
  id          BIGINT      NOT NULL,
  version     INT         NOT NULL,
  contract_id BIGINT      NOT NULL,
  starts_at   DATETIME(6) NOT NULL,
  ends_at     DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT suspension_of_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
