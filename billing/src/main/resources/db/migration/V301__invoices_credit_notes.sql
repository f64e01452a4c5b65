-- Invoices, their lines and tickets, number series, queries and credit notes. Instants are UTC, days of issue too.
CREATE TABLE invoice (
  tenant_id           BIGINT NOT NULL,
  id                  BIGINT NOT NULL,
  version             INT NOT NULL,
  provider_id         BIGINT NOT NULL,
  contract_id         BIGINT NOT NULL,
  contract_version_id BIGINT NOT NULL,
  contract_number     VARCHAR(60) NOT NULL,
  period              CHAR(7) NOT NULL,
  first_day           DATE NOT NULL,
  last_day            DATE NOT NULL,
  status              VARCHAR(12) NOT NULL,
  invoice_number      VARCHAR(40),
  issued_on           DATE,
  due_on              DATE,
  counted             INT NOT NULL,
  not_counted         INT NOT NULL,
  rate_card           MEDIUMTEXT NOT NULL,
  warnings            TEXT NOT NULL,
  currency            CHAR(3) NOT NULL,
  net                 DECIMAL(19,4) NOT NULL,
  vat                 DECIMAL(19,4) NOT NULL,
  gross               DECIMAL(19,4) NOT NULL,
  vat_groups          TEXT NOT NULL,
  parties             TEXT NOT NULL,
  bank_account        VARCHAR(60) NOT NULL,
  payment_days        INT NOT NULL,
  drafted_at          DATETIME(6) NOT NULL,
  drafted_by          VARCHAR(254) NOT NULL,
  approved_at         DATETIME(6),
  approved_by         VARCHAR(254),
  issued_at           DATETIME(6),
  issued_by           VARCHAR(254),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT invoice_of_tenant FOREIGN KEY (provider_id, tenant_id) REFERENCES tenant (provider_id, id),
  CONSTRAINT invoice_of_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id),
  CONSTRAINT invoice_by_version FOREIGN KEY (tenant_id, contract_version_id)
    REFERENCES contract_version (tenant_id, id),
  CONSTRAINT invoice_once UNIQUE (tenant_id, contract_id, period),
  CONSTRAINT invoice_number_once UNIQUE (provider_id, invoice_number),
  CONSTRAINT invoice_adds_up CHECK (net + vat = gross)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX invoice_by_id ON invoice (id);

CREATE TABLE invoice_line (
  tenant_id    BIGINT NOT NULL,
  id           BIGINT NOT NULL,
  version      INT NOT NULL,
  invoice_id   BIGINT NOT NULL,
  line_number  INT NOT NULL,
  name         VARCHAR(120) NOT NULL,
  note         VARCHAR(200) NOT NULL,
  period       CHAR(7) NOT NULL,
  quantity     DECIMAL(30,10) NOT NULL,
  exact        VARCHAR(80) NOT NULL,
  net          DECIMAL(19,4) NOT NULL,
  currency     CHAR(3) NOT NULL,
  vat_category VARCHAR(10) NOT NULL,
  vat_rate     DECIMAL(14,10) NOT NULL,
  explanation  MEDIUMTEXT NOT NULL,
  adjustments  TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT line_of_invoice FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id),
  CONSTRAINT invoice_line_once UNIQUE (tenant_id, invoice_id, line_number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Each ticket behind the lines of its period. A ticket is billed once per contract, whatever happens.
CREATE TABLE invoice_line_usage (
  tenant_id   BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT NOT NULL,
  invoice_id  BIGINT NOT NULL,
  contract_id BIGINT NOT NULL,
  ticket_id   BIGINT NOT NULL,
  period      CHAR(7) NOT NULL,
  position    INT NOT NULL,
  ref         VARCHAR(50) NOT NULL,
  subject     VARCHAR(500) NOT NULL,
  decided_at  DATETIME(6) NOT NULL,
  reason      VARCHAR(20) NOT NULL,
  why         VARCHAR(500) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT usage_of_invoice FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id),
  CONSTRAINT usage_of_ticket FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket_timeline (tenant_id, id),
  CONSTRAINT ticket_billed_once UNIQUE (tenant_id, contract_id, ticket_id),
  CONSTRAINT ticket_has_its_place UNIQUE (tenant_id, contract_id, period, position)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX usage_by_line ON invoice_line_usage (tenant_id, invoice_id, period, position);

-- Each ticket that a run left out, with the reason that it had then.
CREATE TABLE invoice_uncounted (
  tenant_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  version    INT NOT NULL,
  invoice_id BIGINT NOT NULL,
  ticket_id  BIGINT NOT NULL,
  ref        VARCHAR(50) NOT NULL,
  subject    VARCHAR(500) NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  reason     VARCHAR(20) NOT NULL,
  why        VARCHAR(500) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT uncounted_of_invoice FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row per provider and kind of document: id 1 numbers invoices, 2 credit notes.
CREATE TABLE invoice_number_series (
  provider_id BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT NOT NULL,
  last_number BIGINT NOT NULL,
  last_day    DATE NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT series_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE invoice_query (
  tenant_id   BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT NOT NULL,
  invoice_id  BIGINT NOT NULL,
  line_number INT NOT NULL,
  reason      VARCHAR(2000) NOT NULL,
  asked_by    VARCHAR(254) NOT NULL,
  asked_at    DATETIME(6) NOT NULL,
  status      VARCHAR(10) NOT NULL,
  note        VARCHAR(2000) NOT NULL,
  answered_by VARCHAR(254),
  answered_at DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT query_on_line FOREIGN KEY (tenant_id, invoice_id, line_number)
    REFERENCES invoice_line (tenant_id, invoice_id, line_number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE credit_note (
  tenant_id     BIGINT NOT NULL,
  id            BIGINT NOT NULL,
  version       INT NOT NULL,
  provider_id   BIGINT NOT NULL,
  invoice_id    BIGINT NOT NULL,
  credit_number VARCHAR(40) NOT NULL,
  issued_on     DATE NOT NULL,
  reason        VARCHAR(2000) NOT NULL,
  issued_at     DATETIME(6) NOT NULL,
  issued_by     VARCHAR(254) NOT NULL,
  currency      CHAR(3) NOT NULL,
  net           DECIMAL(19,4) NOT NULL,
  vat           DECIMAL(19,4) NOT NULL,
  gross         DECIMAL(19,4) NOT NULL,
  vat_groups    TEXT NOT NULL,
  parties       TEXT NOT NULL,
  bank_account  VARCHAR(60) NOT NULL,
  payment_days  INT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT credit_of_tenant FOREIGN KEY (provider_id, tenant_id) REFERENCES tenant (provider_id, id),
  CONSTRAINT credit_of_invoice FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id),
  CONSTRAINT credit_number_once UNIQUE (provider_id, credit_number),
  CONSTRAINT credit_adds_up CHECK (net + vat = gross)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX credit_note_by_id ON credit_note (id);

CREATE TABLE credit_note_line (
  tenant_id      BIGINT NOT NULL,
  id             BIGINT NOT NULL,
  version        INT NOT NULL,
  credit_note_id BIGINT NOT NULL,
  invoice_id     BIGINT NOT NULL,
  line_number    INT NOT NULL,
  name           VARCHAR(120) NOT NULL,
  net            DECIMAL(19,4) NOT NULL,
  currency       CHAR(3) NOT NULL,
  vat_category   VARCHAR(10) NOT NULL,
  vat_rate       DECIMAL(14,10) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT line_of_credit FOREIGN KEY (tenant_id, credit_note_id) REFERENCES credit_note (tenant_id, id),
  CONSTRAINT credit_of_line FOREIGN KEY (tenant_id, invoice_id, line_number)
    REFERENCES invoice_line (tenant_id, invoice_id, line_number),
  CONSTRAINT credit_line_once UNIQUE (tenant_id, credit_note_id, line_number),
  CONSTRAINT credit_is_positive CHECK (net > 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
