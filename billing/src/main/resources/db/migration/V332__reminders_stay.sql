-- A reminder stays as it was drawn up: its letter is drawn from it.
CREATE TRIGGER reminder_stays BEFORE UPDATE ON reminder FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A reminder cannot be changed';
END;

CREATE TRIGGER reminder_is_kept BEFORE DELETE ON reminder FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A reminder cannot be removed';
END;
