-- Runs over the contracts within somebody's reach. A run belongs to the provider and says nothing of clients; what became of
-- each contract's month is a row of its client. While a run is not finished, in_hand says what is run and for whom, so that
-- the same is run once at a time.
CREATE TABLE invoice_run (
  provider_id BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT NOT NULL,
  period      CHAR(7),
  started_by  VARCHAR(254) NOT NULL,
  started_at  DATETIME(6) NOT NULL,
  finished_at DATETIME(6),
  in_hand     VARCHAR(280),
  PRIMARY KEY (provider_id, id),
  CONSTRAINT run_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
  CONSTRAINT run_once_at_a_time UNIQUE (provider_id, in_hand)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE invoice_run_month (
  tenant_id       BIGINT NOT NULL,
  id              BIGINT NOT NULL,
  version         INT NOT NULL,
  provider_id     BIGINT NOT NULL,
  run_id          BIGINT NOT NULL,
  contract_id     BIGINT NOT NULL,
  contract_number VARCHAR(60) NOT NULL,
  period          CHAR(7) NOT NULL,
  outcome         VARCHAR(20) NOT NULL,
  reason          VARCHAR(1000) NOT NULL,
  invoice_id      BIGINT,
  done_at         DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT run_month_of_tenant FOREIGN KEY (provider_id, tenant_id) REFERENCES tenant (provider_id, id),
  CONSTRAINT run_month_of_run FOREIGN KEY (provider_id, run_id) REFERENCES invoice_run (provider_id, id),
  CONSTRAINT run_month_of_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id),
  CONSTRAINT run_month_once UNIQUE (tenant_id, run_id, contract_id, period)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX run_month_of ON invoice_run_month (run_id, id);
CREATE INDEX run_month_by_outcome ON invoice_run_month (run_id, outcome);
CREATE INDEX run_month_of_contract_month ON invoice_run_month (tenant_id, contract_id, period, id);
