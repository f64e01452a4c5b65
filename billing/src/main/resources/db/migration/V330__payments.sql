-- Payments of invoices. What was credited and paid is also kept on the invoice, so that what is open is an index.
ALTER TABLE invoice
  ADD COLUMN credited DECIMAL(19,4) NOT NULL DEFAULT 0,
  ADD COLUMN paid     DECIMAL(19,4) NOT NULL DEFAULT 0;
UPDATE invoice i SET i.credited = COALESCE((SELECT SUM(c.gross) FROM credit_note c
  WHERE c.tenant_id = i.tenant_id AND c.invoice_id = i.id), 0);
ALTER TABLE invoice
  ADD COLUMN open_since DATE GENERATED ALWAYS AS
    (CASE WHEN invoice_number IS NOT NULL AND gross - credited - paid <> 0 THEN COALESCE(due_on, issued_on) END) STORED;
CREATE INDEX invoice_open ON invoice (open_since, id);

CREATE TABLE payment (
  tenant_id       BIGINT NOT NULL,
  id              BIGINT NOT NULL,
  version         INT NOT NULL,
  invoice_id      BIGINT NOT NULL,
  amount          DECIMAL(19,4) NOT NULL,
  currency        CHAR(3) NOT NULL,
  received_on     DATE NOT NULL,
  reference       VARCHAR(140) NOT NULL,
  recorded_by     VARCHAR(254) NOT NULL,
  recorded_at     DATETIME(6) NOT NULL,
  reversed_by     VARCHAR(254),
  reversed_at     DATETIME(6),
  reversal_reason VARCHAR(500),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT payment_of_invoice FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id),
  CONSTRAINT payment_is_something CHECK (amount <> 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX payment_by_id ON payment (id);
CREATE INDEX payment_by_invoice ON payment (tenant_id, invoice_id, id);

-- A payment stays as it was recorded, but for its reversal, which happens once.
CREATE TRIGGER payment_stays BEFORE UPDATE ON payment FOR EACH ROW
BEGIN
  IF OLD.reversed_at IS NOT NULL OR NOT (NEW.tenant_id = OLD.tenant_id AND NEW.id = OLD.id
      AND NEW.invoice_id = OLD.invoice_id AND NEW.amount = OLD.amount AND NEW.currency = OLD.currency
      AND NEW.received_on = OLD.received_on AND NEW.reference = OLD.reference
      AND NEW.recorded_by = OLD.recorded_by AND NEW.recorded_at = OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A payment can be reversed once and not be changed';
  END IF;
END;

CREATE TRIGGER payment_is_kept BEFORE DELETE ON payment FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A payment cannot be removed';
END;

-- The status of an issued invoice goes to and fro with its payments; what was credited in full stays so.
DROP TRIGGER invoice_stays;
CREATE TRIGGER invoice_stays BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF OLD.invoice_number IS NOT NULL AND NOT (
    NEW.tenant_id = OLD.tenant_id AND NEW.id = OLD.id AND NEW.provider_id = OLD.provider_id
    AND NEW.contract_id = OLD.contract_id AND NEW.contract_version_id = OLD.contract_version_id
    AND NEW.contract_number = OLD.contract_number AND NEW.period = OLD.period
    AND NEW.first_day = OLD.first_day AND NEW.last_day = OLD.last_day AND NEW.counted = OLD.counted
    AND NEW.not_counted = OLD.not_counted AND NEW.rate_card = OLD.rate_card AND NEW.warnings = OLD.warnings
    AND NEW.purchase_order <=> OLD.purchase_order
    AND NEW.currency = OLD.currency AND NEW.net = OLD.net AND NEW.vat = OLD.vat AND NEW.gross = OLD.gross
    AND NEW.vat_groups = OLD.vat_groups AND NEW.parties = OLD.parties AND NEW.bank_account = OLD.bank_account
    AND NEW.payment_days = OLD.payment_days AND NEW.drafted_at = OLD.drafted_at
    AND NEW.drafted_by = OLD.drafted_by AND NEW.invoice_number <=> OLD.invoice_number
    AND NEW.issued_on <=> OLD.issued_on AND NEW.due_on <=> OLD.due_on AND NEW.approved_at <=> OLD.approved_at
    AND NEW.approved_by <=> OLD.approved_by AND NEW.issued_at <=> OLD.issued_at
    AND NEW.issued_by <=> OLD.issued_by
    AND (NEW.status = OLD.status
      OR (OLD.status IN ('ISSUED', 'PARTLY_PAID', 'PAID')
        AND NEW.status IN ('ISSUED', 'PARTLY_PAID', 'PAID', 'CREDITED')))) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued invoice cannot be changed';
  END IF;
END;
