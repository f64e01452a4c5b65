-- Which tickets an issued invoice did not count, and why, stays as it was issued, whoever writes to the database.
CREATE TRIGGER invoice_uncounted_is_not_added BEFORE INSERT ON invoice_uncounted FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = NEW.tenant_id AND i.id = NEW.invoice_id
      AND i.invoice_number IS NOT NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A ticket cannot be added to those that an issued invoice left out';
  END IF;
END;

CREATE TRIGGER invoice_uncounted_stays BEFORE UPDATE ON invoice_uncounted FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What an invoice left out, and why, cannot be changed';
END;

CREATE TRIGGER invoice_uncounted_is_kept BEFORE DELETE ON invoice_uncounted FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = OLD.tenant_id AND i.id = OLD.invoice_id
      AND i.invoice_number IS NOT NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What an issued invoice left out, and why, cannot be removed';
  END IF;
END;
