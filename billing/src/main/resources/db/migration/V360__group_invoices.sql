-- An invoice of a contract that is billed with another client's, the parent of its group, is a statement: it has no number and
-- is owed by nobody; the parent's invoice collects it (collected_by). Its status is then ON_GROUP_INVOICE, and it never changes.
ALTER TABLE invoice MODIFY COLUMN status VARCHAR(20) NOT NULL;
ALTER TABLE invoice
  ADD COLUMN group_tenant_id   BIGINT,
  ADD COLUMN group_contract_id BIGINT,
  ADD COLUMN collected_by      BIGINT;
ALTER TABLE invoice ADD CONSTRAINT statement_for_group FOREIGN KEY (group_tenant_id, group_contract_id)
  REFERENCES contract (tenant_id, id);
ALTER TABLE invoice ADD CONSTRAINT statement_on_invoice FOREIGN KEY (group_tenant_id, collected_by)
  REFERENCES invoice (tenant_id, id);
CREATE INDEX invoice_statements ON invoice (group_tenant_id, group_contract_id, status, period);
CREATE INDEX invoice_by_status ON invoice (status, id);

-- A statement stands on one invoice, with one line for each rate of VAT or reason for none, whoever collects at the same time.
ALTER TABLE invoice_line ADD COLUMN statement_tenant_id BIGINT, ADD COLUMN statement_id BIGINT,
  ADD COLUMN statement_part INT NOT NULL DEFAULT 0;
ALTER TABLE invoice_line ADD CONSTRAINT statement_collected_once UNIQUE (statement_tenant_id, statement_id, statement_part);
ALTER TABLE invoice_line ADD CONSTRAINT line_of_statement FOREIGN KEY (statement_tenant_id, statement_id)
  REFERENCES invoice (tenant_id, id);

-- Statements that were invoiced stay as issued invoices do; they have no number, so they need triggers of their own.
CREATE TRIGGER statement_stays BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF OLD.status = 'ON_GROUP_INVOICE' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A statement on a group invoice cannot be changed';
  END IF;
END;

CREATE TRIGGER statement_is_kept BEFORE DELETE ON invoice FOR EACH ROW
BEGIN
  IF OLD.status = 'ON_GROUP_INVOICE' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A statement on a group invoice cannot be removed';
  END IF;
END;

CREATE TRIGGER statement_line_is_not_added BEFORE INSERT ON invoice_line FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = NEW.tenant_id AND i.id = NEW.invoice_id
      AND i.status = 'ON_GROUP_INVOICE') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A statement on a group invoice keeps its lines';
  END IF;
END;

CREATE TRIGGER statement_line_is_kept BEFORE DELETE ON invoice_line FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = OLD.tenant_id AND i.id = OLD.invoice_id
      AND i.status = 'ON_GROUP_INVOICE') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A statement on a group invoice keeps its lines';
  END IF;
END;

CREATE TRIGGER statement_usage_is_not_added BEFORE INSERT ON invoice_line_usage FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = NEW.tenant_id AND i.id = NEW.invoice_id
      AND i.status = 'ON_GROUP_INVOICE') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A statement on a group invoice keeps its tickets';
  END IF;
END;

CREATE TRIGGER statement_usage_is_kept BEFORE DELETE ON invoice_line_usage FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = OLD.tenant_id AND i.id = OLD.invoice_id
      AND i.status = 'ON_GROUP_INVOICE') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A statement on a group invoice keeps its tickets';
  END IF;
END;

CREATE TRIGGER statement_time_is_not_added BEFORE INSERT ON invoice_line_time FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = NEW.tenant_id AND i.id = NEW.invoice_id
      AND i.status = 'ON_GROUP_INVOICE') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A statement on a group invoice keeps its work';
  END IF;
END;

CREATE TRIGGER statement_time_is_kept BEFORE DELETE ON invoice_line_time FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = OLD.tenant_id AND i.id = OLD.invoice_id
      AND i.status = 'ON_GROUP_INVOICE') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A statement on a group invoice keeps its work';
  END IF;
END;
