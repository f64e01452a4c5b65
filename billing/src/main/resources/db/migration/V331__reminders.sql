-- What a client was reminded of, step by step; each step of an invoice once.
CREATE TABLE reminder (
  tenant_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  version    INT NOT NULL,
  invoice_id BIGINT NOT NULL,
  step       VARCHAR(10) NOT NULL,
  drawn_on   DATE NOT NULL,
  pay_until  DATE NOT NULL,
  demanded   DECIMAL(19,4) NOT NULL,
  held       DECIMAL(19,4) NOT NULL,
  currency   CHAR(3) NOT NULL,
  drawn_by   VARCHAR(254) NOT NULL,
  drawn_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT reminder_of_invoice FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id),
  CONSTRAINT reminder_once UNIQUE (tenant_id, invoice_id, step)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX reminder_by_id ON reminder (id);
