-- Tickets of issued invoices that do not count any more are taken back on the next invoice of their contract, and charged again
-- should they count once more: each time once, by the turn. What was charged stays beside it.
CREATE TABLE invoice_usage_change (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  invoice_id  BIGINT       NOT NULL,
  contract_id BIGINT       NOT NULL,
  billed_id   BIGINT       NOT NULL,
  turn        INT          NOT NULL,
  period      CHAR(7)      NOT NULL,
  counted     BOOLEAN      NOT NULL,
  reason      VARCHAR(20)  NOT NULL,
  why         VARCHAR(500) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT changed_once UNIQUE (tenant_id, contract_id, billed_id, turn),
  CONSTRAINT change_on_invoice FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id),
  CONSTRAINT change_of_usage FOREIGN KEY (tenant_id, billed_id) REFERENCES invoice_line_usage (tenant_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX change_by_line ON invoice_usage_change (tenant_id, invoice_id, period);
CREATE INDEX change_by_month ON invoice_usage_change (tenant_id, contract_id, period);

CREATE TRIGGER usage_change_is_not_added BEFORE INSERT ON invoice_usage_change FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = NEW.tenant_id AND i.id = NEW.invoice_id
      AND (i.invoice_number IS NOT NULL OR i.status = 'ON_GROUP_INVOICE')) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued invoice takes no more corrections';
  END IF;
END;

CREATE TRIGGER usage_change_stays BEFORE UPDATE ON invoice_usage_change FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A correction on an invoice cannot be changed';
END;

CREATE TRIGGER usage_change_is_kept BEFORE DELETE ON invoice_usage_change FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = OLD.tenant_id AND i.id = OLD.invoice_id
      AND (i.invoice_number IS NOT NULL OR i.status = 'ON_GROUP_INVOICE')) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A correction on an issued invoice cannot be removed';
  END IF;
END;

-- A credit note that gives back what a later invoice could not take off says which invoice that is: what it corrects, that
-- invoice says already.
ALTER TABLE credit_note ADD COLUMN gives_back_for BIGINT;
