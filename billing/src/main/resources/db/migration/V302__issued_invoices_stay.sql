-- An issued invoice keeps everything but its status, whoever writes; its lines and tickets stay; credit notes stay.
-- On MySQL with the binary log on, creating triggers needs log_bin_trust_function_creators = 1 or a privileged user.
CREATE TRIGGER invoice_stays BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF OLD.invoice_number IS NOT NULL AND NOT (
    NEW.tenant_id = OLD.tenant_id AND NEW.id = OLD.id AND NEW.provider_id = OLD.provider_id
    AND NEW.contract_id = OLD.contract_id AND NEW.contract_version_id = OLD.contract_version_id
    AND NEW.contract_number = OLD.contract_number AND NEW.period = OLD.period
    AND NEW.first_day = OLD.first_day AND NEW.last_day = OLD.last_day AND NEW.counted = OLD.counted
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

CREATE TRIGGER invoice_is_kept BEFORE DELETE ON invoice FOR EACH ROW
BEGIN
  IF OLD.invoice_number IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued invoice cannot be removed';
  END IF;
END;

CREATE TRIGGER invoice_line_is_not_added BEFORE INSERT ON invoice_line FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = NEW.tenant_id AND i.id = NEW.invoice_id
      AND i.invoice_number IS NOT NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued invoice takes no more lines';
  END IF;
END;

CREATE TRIGGER invoice_line_stays BEFORE UPDATE ON invoice_line FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An invoice line cannot be changed';
END;

CREATE TRIGGER invoice_line_is_kept BEFORE DELETE ON invoice_line FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = OLD.tenant_id AND i.id = OLD.invoice_id
      AND i.invoice_number IS NOT NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A line of an issued invoice cannot be removed';
  END IF;
END;

CREATE TRIGGER invoice_usage_is_not_added BEFORE INSERT ON invoice_line_usage FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = NEW.tenant_id AND i.id = NEW.invoice_id
      AND i.invoice_number IS NOT NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued invoice takes no more tickets';
  END IF;
END;

CREATE TRIGGER invoice_usage_stays BEFORE UPDATE ON invoice_line_usage FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A billed ticket cannot be changed';
END;

CREATE TRIGGER invoice_usage_is_kept BEFORE DELETE ON invoice_line_usage FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = OLD.tenant_id AND i.id = OLD.invoice_id
      AND i.invoice_number IS NOT NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A ticket of an issued invoice cannot be removed';
  END IF;
END;

CREATE TRIGGER credit_note_stays BEFORE UPDATE ON credit_note FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A credit note cannot be changed';
END;

CREATE TRIGGER credit_note_is_kept BEFORE DELETE ON credit_note FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A credit note cannot be removed';
END;

CREATE TRIGGER credit_within_line BEFORE INSERT ON credit_note_line FOR EACH ROW
BEGIN
  IF NEW.net + (SELECT COALESCE(SUM(c.net), 0) FROM credit_note_line c WHERE c.tenant_id = NEW.tenant_id
        AND c.invoice_id = NEW.invoice_id AND c.line_number = NEW.line_number)
      > (SELECT l.net FROM invoice_line l WHERE l.tenant_id = NEW.tenant_id AND l.invoice_id = NEW.invoice_id
        AND l.line_number = NEW.line_number) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'No more can be credited than the line says';
  END IF;
END;

CREATE TRIGGER credit_note_line_stays BEFORE UPDATE ON credit_note_line FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A credit note line cannot be changed';
END;

CREATE TRIGGER credit_note_line_is_kept BEFORE DELETE ON credit_note_line FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A credit note line cannot be removed';
END;
