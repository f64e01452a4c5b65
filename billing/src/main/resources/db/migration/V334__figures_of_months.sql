-- What people enter for a month of a contract, by line: seats of agents that are not as agreed, results that were
-- measured. An invoice keeps what it was rated by, of its own month and of those before it; a later change is billed as a
-- difference.
CREATE TABLE month_figures (
  tenant_id   BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT NOT NULL,
  contract_id BIGINT NOT NULL,
  period      CHAR(7) NOT NULL,
  figures     TEXT NOT NULL,
  entered_by  VARCHAR(254) NOT NULL,
  entered_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT figures_of_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id),
  CONSTRAINT figures_once UNIQUE (tenant_id, contract_id, period)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE invoice ADD COLUMN entered TEXT, ADD COLUMN entered_since TEXT;
CREATE TRIGGER invoice_entered_stays BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF OLD.invoice_number IS NOT NULL AND NOT (NEW.entered <=> OLD.entered AND NEW.entered_since <=> OLD.entered_since) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued invoice cannot be changed';
  END IF;
END;
