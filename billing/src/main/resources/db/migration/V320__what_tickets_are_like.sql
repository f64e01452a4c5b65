-- What a billed ticket was like when it was decided: price lines ask for it. Tickets that were billed before such lines
-- existed are told as they are now; nothing asks for it. What a month took over from the one before stays with its invoice.
ALTER TABLE invoice_line_usage
  ADD COLUMN ticket_type VARCHAR(20) NOT NULL DEFAULT 'INCIDENT',
  ADD COLUMN priority VARCHAR(2) NOT NULL DEFAULT 'P3',
  ADD COLUMN category VARCHAR(200) NOT NULL DEFAULT '',
  ADD COLUMN channel VARCHAR(10) NOT NULL DEFAULT 'IMPORT',
  ADD COLUMN hours VARCHAR(12) NOT NULL DEFAULT 'IN_HOURS';
DROP TRIGGER invoice_usage_stays;
UPDATE invoice_line_usage u JOIN ticket_timeline t ON t.tenant_id = u.tenant_id AND t.id = u.ticket_id
  SET u.ticket_type = t.ticket_type, u.priority = t.priority;
CREATE TRIGGER invoice_usage_stays BEFORE UPDATE ON invoice_line_usage FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A billed ticket cannot be changed';
END;

ALTER TABLE invoice ADD COLUMN carried TEXT;
UPDATE invoice SET carried = '{}';
ALTER TABLE invoice MODIFY COLUMN carried TEXT NOT NULL;
DROP TRIGGER invoice_stays;
CREATE TRIGGER invoice_stays BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF OLD.invoice_number IS NOT NULL AND NOT (
    NEW.tenant_id = OLD.tenant_id AND NEW.id = OLD.id AND NEW.provider_id = OLD.provider_id
    AND NEW.contract_id = OLD.contract_id AND NEW.contract_version_id = OLD.contract_version_id
    AND NEW.contract_number = OLD.contract_number AND NEW.period = OLD.period
    AND NEW.first_day = OLD.first_day AND NEW.last_day = OLD.last_day AND NEW.counted = OLD.counted AND NEW.purchase_order <=> OLD.purchase_order AND NEW.carried = OLD.carried
    AND NEW.not_counted = OLD.not_counted AND NEW.rate_card = OLD.rate_card AND NEW.warnings = OLD.warnings
    AND NEW.currency = OLD.currency AND NEW.net = OLD.net AND NEW.vat = OLD.vat AND NEW.gross = OLD.gross
    AND NEW.vat_groups = OLD.vat_groups AND NEW.parties = OLD.parties AND NEW.bank_account = OLD.bank_account
    AND NEW.payment_days = OLD.payment_days AND NEW.drafted_at = OLD.drafted_at
    AND NEW.drafted_by = OLD.drafted_by AND NEW.invoice_number <=> OLD.invoice_number
    AND NEW.issued_on <=> OLD.issued_on AND NEW.due_on <=> OLD.due_on AND NEW.approved_at <=> OLD.approved_at
    AND NEW.approved_by <=> OLD.approved_by AND NEW.issued_at <=> OLD.issued_at
    AND NEW.issued_by <=> OLD.issued_by
    AND (NEW.status = OLD.status
      OR (OLD.status = 'ISSUED' AND NEW.status IN ('PARTLY_PAID', 'PAID', 'CREDITED'))
      OR (OLD.status = 'PARTLY_PAID' AND NEW.status IN ('PAID', 'CREDITED'))
      OR (OLD.status = 'PAID' AND NEW.status = 'CREDITED'))) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued invoice cannot be changed';
  END IF;
END;
