-- What a provider's numbers begin with, and at: the usual prefix where none is given. Once the first number was drawn, both
-- stay, and no number is drawn again.
ALTER TABLE invoice_number_series
  ADD COLUMN prefix VARCHAR(16),
  ADD COLUMN first_number BIGINT NOT NULL DEFAULT 1;

CREATE TRIGGER number_series_stays BEFORE UPDATE ON invoice_number_series FOR EACH ROW
BEGIN
  IF OLD.last_number >= OLD.first_number AND NOT (NEW.provider_id = OLD.provider_id AND NEW.id = OLD.id
      AND NEW.prefix <=> OLD.prefix AND NEW.first_number = OLD.first_number AND NEW.last_number >= OLD.last_number
      AND NEW.last_day >= OLD.last_day) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A number series that has begun goes on as it began';
  END IF;
  IF NEW.first_number < 1 OR NEW.last_number < NEW.first_number - 1 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A number series cannot begin before its first number';
  END IF;
END;

CREATE TRIGGER number_series_is_kept BEFORE DELETE ON invoice_number_series FOR EACH ROW
BEGIN
  IF OLD.last_number >= OLD.first_number THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A number series that has begun cannot be removed';
  END IF;
END;
