-- What was credited and paid of an issued invoice is what its credit notes and payments say, whoever writes. A trigger sees one
-- row at a time: that a payment reaches its invoice at all, it cannot hold; that no figure stands there which no payment and no
-- credit note explains, it does.
CREATE TRIGGER invoice_credited_is_explained BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF NEW.credited <> OLD.credited AND NEW.credited <> (SELECT COALESCE(SUM(c.gross), 0) FROM credit_note c
      WHERE c.tenant_id = NEW.tenant_id AND c.invoice_id = NEW.id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was credited cannot be other than what the credit notes say';
  END IF;
END;

CREATE TRIGGER invoice_paid_is_explained BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF NEW.paid <> OLD.paid AND NEW.paid <> (SELECT COALESCE(SUM(p.amount), 0) FROM payment p
      WHERE p.tenant_id = NEW.tenant_id AND p.invoice_id = NEW.id AND p.reversed_at IS NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was paid cannot be other than what the payments say';
  END IF;
END;

CREATE TRIGGER invoice_status_is_explained BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF OLD.invoice_number IS NOT NULL
      AND (NEW.status <> OLD.status OR NEW.credited <> OLD.credited OR NEW.paid <> OLD.paid)
      AND NOT (
        (NEW.status = 'CREDITED' AND NEW.credited > 0 AND NEW.credited = NEW.gross)
        OR (NOT (NEW.credited > 0 AND NEW.credited = NEW.gross) AND (
          (NEW.status = 'ISSUED' AND (NEW.gross = 0 OR SIGN(NEW.paid) <> SIGN(NEW.gross)))
          OR (NEW.status = 'PARTLY_PAID' AND NEW.gross <> 0 AND SIGN(NEW.paid) = SIGN(NEW.gross)
            AND SIGN(NEW.gross - NEW.credited - NEW.paid) = SIGN(NEW.gross))
          OR (NEW.status = 'PAID' AND NEW.gross <> 0 AND SIGN(NEW.paid) = SIGN(NEW.gross)
            AND SIGN(NEW.gross - NEW.credited - NEW.paid) <> SIGN(NEW.gross))))) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The status of an issued invoice cannot be other than what was settled';
  END IF;
END;

-- Who pays is written when an invoice is drafted. A statement is collected, and let go, while it is approved and the payer's
-- invoice is none that was issued.
CREATE TRIGGER invoice_payer_stays BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF NOT (NEW.group_tenant_id <=> OLD.group_tenant_id AND NEW.group_contract_id <=> OLD.group_contract_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Who pays an invoice cannot be changed';
  END IF;
END;

CREATE TRIGGER statement_stands_on_a_draft BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF NOT (NEW.collected_by <=> OLD.collected_by) AND (OLD.status <> 'APPROVED' OR NEW.status <> 'APPROVED'
      OR OLD.group_tenant_id IS NULL
      OR EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = OLD.group_tenant_id
        AND i.id IN (OLD.collected_by, NEW.collected_by) AND i.invoice_number IS NOT NULL)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'On which invoice a statement stands cannot be changed now';
  END IF;
END;

-- A credit note takes lines until they come to what it says, which is when it is issued; then no more.
CREATE TRIGGER credit_note_line_is_not_added BEFORE INSERT ON credit_note_line FOR EACH ROW
BEGIN
  IF NEW.net + (SELECT COALESCE(SUM(l.net), 0) FROM credit_note_line l WHERE l.tenant_id = NEW.tenant_id
        AND l.credit_note_id = NEW.credit_note_id)
      > (SELECT c.net FROM credit_note c WHERE c.tenant_id = NEW.tenant_id AND c.id = NEW.credit_note_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A line cannot be added to an issued credit note';
  END IF;
  IF NEW.invoice_id <> (SELECT c.invoice_id FROM credit_note c WHERE c.tenant_id = NEW.tenant_id
        AND c.id = NEW.credit_note_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A credit note cannot take back a line of another invoice';
  END IF;
END;

-- Statements have no number: what they left out, and why, stays by their status.
CREATE TRIGGER statement_uncounted_is_not_added BEFORE INSERT ON invoice_uncounted FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = NEW.tenant_id AND i.id = NEW.invoice_id
      AND i.status = 'ON_GROUP_INVOICE') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A ticket cannot be added to those that an invoiced statement left out';
  END IF;
END;

CREATE TRIGGER statement_uncounted_is_kept BEFORE DELETE ON invoice_uncounted FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = OLD.tenant_id AND i.id = OLD.invoice_id
      AND i.status = 'ON_GROUP_INVOICE') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What an invoiced statement left out, and why, cannot be removed';
  END IF;
END;
