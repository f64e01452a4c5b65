-- What came out otherwise when issued invoices were worked out a second time from what they keep: one row for each invoice
-- that differs, as long as it does.
CREATE TABLE invoice_difference (
  tenant_id   BIGINT        NOT NULL,
  id          BIGINT        NOT NULL,
  version     INT           NOT NULL,
  invoice_id  BIGINT        NOT NULL,
  kind        VARCHAR(20)   NOT NULL,
  line_number INT           NOT NULL,
  stated      VARCHAR(1000) NOT NULL,
  recomputed  VARCHAR(1000) NOT NULL,
  found_at    DATETIME(6)   NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT difference_of_invoice FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id),
  CONSTRAINT difference_once UNIQUE (tenant_id, invoice_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
