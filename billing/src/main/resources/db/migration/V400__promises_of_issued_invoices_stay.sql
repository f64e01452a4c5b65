-- What closed months and service credits said of the tickets behind an invoice when it was issued, as JSON by ticket, so many
-- tickets in a row: its annex says that for ever. Invoices of earlier releases have none, and their annexes follow what is known.
CREATE TABLE invoice_promises (
  tenant_id  BIGINT     NOT NULL,
  id         BIGINT     NOT NULL,
  version    INT        NOT NULL,
  invoice_id BIGINT     NOT NULL,
  part       INT        NOT NULL,
  said       MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT promises_said_once UNIQUE (tenant_id, invoice_id, part),
  CONSTRAINT promises_of_invoice FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TRIGGER invoice_promises_are_not_added BEFORE INSERT ON invoice_promises FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = NEW.tenant_id AND i.id = NEW.invoice_id
      AND (i.invoice_number IS NOT NULL OR i.status = 'ON_GROUP_INVOICE')) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The annex of an issued invoice takes no more promises';
  END IF;
END;

CREATE TRIGGER invoice_promises_stay BEFORE UPDATE ON invoice_promises FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What an annex says of promises cannot be changed';
END;

CREATE TRIGGER invoice_promises_are_kept BEFORE DELETE ON invoice_promises FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = OLD.tenant_id AND i.id = OLD.invoice_id
      AND (i.invoice_number IS NOT NULL OR i.status = 'ON_GROUP_INVOICE')) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What the annex of an issued invoice says of promises cannot be removed';
  END IF;
END;
