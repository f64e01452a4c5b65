-- A month with an amendment inside is rated by several price lists: an invoice keeps each with its days, and a line tells
-- which days it is for. What an invoice found carried into earlier months, where late tickets changed that, is kept as well.
ALTER TABLE invoice ADD COLUMN parts MEDIUMTEXT, ADD COLUMN carried_since TEXT;
ALTER TABLE invoice_line ADD COLUMN first_day DATE, ADD COLUMN last_day DATE;
CREATE TRIGGER invoice_parts_stay BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF OLD.invoice_number IS NOT NULL
      AND NOT (NEW.parts <=> OLD.parts AND NEW.carried_since <=> OLD.carried_since) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued invoice cannot be changed';
  END IF;
END;
