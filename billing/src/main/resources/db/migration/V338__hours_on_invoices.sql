-- Work on tickets that an invoice charges by the hour, as it was known then. A later invoice of the contract may say it anew,
-- with no minutes where it was taken away: what it charges is the difference. Instants are UTC.
CREATE TABLE invoice_line_time (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  invoice_id  BIGINT       NOT NULL,
  contract_id BIGINT       NOT NULL,
  entry_id    BIGINT       NOT NULL,
  ticket_id   BIGINT       NOT NULL,
  period      CHAR(7)      NOT NULL,
  ref         VARCHAR(50)  NOT NULL,
  subject     VARCHAR(500) NOT NULL,
  worked_at   DATETIME(6)  NOT NULL,
  minutes     INT          NOT NULL,
  note        VARCHAR(500) NOT NULL,
  ticket_type VARCHAR(20)  NOT NULL,
  priority    VARCHAR(2)   NOT NULL,
  category    VARCHAR(200) NOT NULL,
  channel     VARCHAR(10)  NOT NULL,
  hours       VARCHAR(12)  NOT NULL,
  language    VARCHAR(8)   NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT time_on_invoice FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id),
  CONSTRAINT time_said_once UNIQUE (tenant_id, invoice_id, period, entry_id),
  CONSTRAINT billed_time_not_negative CHECK (minutes >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX invoice_line_time_by_month ON invoice_line_time (tenant_id, contract_id, period, id);

CREATE TRIGGER invoice_time_is_not_added BEFORE INSERT ON invoice_line_time FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = NEW.tenant_id AND i.id = NEW.invoice_id
      AND i.invoice_number IS NOT NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued invoice takes no more work';
  END IF;
END;

CREATE TRIGGER invoice_time_stays BEFORE UPDATE ON invoice_line_time FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Billed work cannot be changed';
END;

CREATE TRIGGER invoice_time_is_kept BEFORE DELETE ON invoice_line_time FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM invoice i WHERE i.tenant_id = OLD.tenant_id AND i.id = OLD.invoice_id
      AND i.invoice_number IS NOT NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Work of an issued invoice cannot be removed';
  END IF;
END;
