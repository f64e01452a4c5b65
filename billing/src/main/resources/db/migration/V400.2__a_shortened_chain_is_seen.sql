-- How many documents of a series are in its chain, and the hash of the last: whoever takes the newest link away has to change the
-- row that draws the number, too. A link says in which format its document was hashed.
ALTER TABLE document_link ADD COLUMN format INT NOT NULL DEFAULT 1;
ALTER TABLE invoice_number_series
  ADD COLUMN links     BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN last_hash CHAR(64);
UPDATE invoice_number_series s SET
  s.links = (SELECT COUNT(*) FROM document_link l WHERE l.provider_id = s.provider_id AND l.series = s.id),
  s.last_hash = (SELECT l.hash FROM document_link l WHERE l.provider_id = s.provider_id AND l.series = s.id
    ORDER BY l.number DESC LIMIT 1);

CREATE TRIGGER chain_is_not_shortened BEFORE UPDATE ON invoice_number_series FOR EACH ROW
BEGIN
  IF NEW.links < OLD.links OR (NEW.links = OLD.links AND NOT (NEW.last_hash <=> OLD.last_hash)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The chain of documents cannot be shortened';
  END IF;
END;
