-- What a contract gives back for promises that were not kept in a closed month, and the invoice line that takes it off.
CREATE TABLE service_credit (
  tenant_id       BIGINT        NOT NULL,
  id              BIGINT        NOT NULL,
  version         INT           NOT NULL,
  contract_id     BIGINT        NOT NULL,
  closed_month_id BIGINT        NOT NULL,
  period          CHAR(7)       NOT NULL,
  currency        CHAR(3)       NOT NULL,
  base            DECIMAL(19,4) NOT NULL,
  percent         VARCHAR(80)   NOT NULL,
  parts           MEDIUMTEXT    NOT NULL,
  picked          TEXT          NOT NULL,
  amount          DECIMAL(19,4) NOT NULL,
  due_from        CHAR(7)       NOT NULL,
  expires_after   CHAR(7),
  state           VARCHAR(12)   NOT NULL,
  drafted_at      DATETIME(6)   NOT NULL,
  decided_by      VARCHAR(254),
  decided_at      DATETIME(6),
  note            VARCHAR(2000) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT credit_of_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id),
  CONSTRAINT credit_of_closed_month FOREIGN KEY (tenant_id, closed_month_id) REFERENCES closed_month (tenant_id, id),
  CONSTRAINT credit_once_a_month UNIQUE (tenant_id, contract_id, period),
  CONSTRAINT credit_not_negative CHECK (amount >= 0 AND amount <= base)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX service_credit_by_state ON service_credit (tenant_id, state, id);

ALTER TABLE invoice_line ADD COLUMN service_credit_id BIGINT;
ALTER TABLE invoice_line ADD CONSTRAINT credit_taken_once UNIQUE (tenant_id, service_credit_id);
ALTER TABLE invoice_line ADD CONSTRAINT line_of_service_credit FOREIGN KEY (tenant_id, service_credit_id)
  REFERENCES service_credit (tenant_id, id);

CREATE TRIGGER service_credit_stays BEFORE UPDATE ON service_credit FOR EACH ROW
BEGIN
  IF NOT (NEW.tenant_id = OLD.tenant_id AND NEW.id = OLD.id AND NEW.contract_id = OLD.contract_id
      AND NEW.closed_month_id = OLD.closed_month_id AND NEW.period = OLD.period AND NEW.currency = OLD.currency
      AND NEW.base = OLD.base AND NEW.drafted_at = OLD.drafted_at)
    OR (OLD.state <> 'DRAFT' AND NOT (NEW.amount = OLD.amount AND NEW.percent = OLD.percent
      AND NEW.parts = OLD.parts AND NEW.picked = OLD.picked AND NEW.due_from = OLD.due_from
      AND NEW.expires_after <=> OLD.expires_after AND NEW.note = OLD.note
      AND NEW.decided_by <=> OLD.decided_by AND NEW.decided_at <=> OLD.decided_at
      AND (NEW.state = OLD.state OR (OLD.state = 'ACCRUED' AND NEW.state IN ('EARNED_BACK', 'EXPIRED'))))) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A service credit that was decided cannot be changed';
  END IF;
END;

CREATE TRIGGER service_credit_is_kept BEFORE DELETE ON service_credit FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A service credit cannot be removed';
END;
