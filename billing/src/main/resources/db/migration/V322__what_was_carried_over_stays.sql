-- An issued invoice keeps what its month took over from the one before. A trigger of its own, beside invoice_stays.
CREATE TRIGGER invoice_carried_stays BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF OLD.invoice_number IS NOT NULL AND NOT (NEW.carried <=> OLD.carried) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued invoice cannot be changed';
  END IF;
END;
