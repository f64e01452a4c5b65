-- Why a line is exempt from VAT, where it is.
ALTER TABLE invoice_line ADD COLUMN exemption_reason VARCHAR(200);
ALTER TABLE invoice_line ADD COLUMN exemption_code VARCHAR(40);
ALTER TABLE credit_note_line ADD COLUMN exemption_reason VARCHAR(200);
ALTER TABLE credit_note_line ADD COLUMN exemption_code VARCHAR(40);

-- A service credit on what is taxed in several ways takes a line for each of them; its first line is there once.
ALTER TABLE invoice_line ADD COLUMN credit_part INT NOT NULL DEFAULT 0;
ALTER TABLE invoice_line ADD CONSTRAINT credit_part_taken_once UNIQUE (tenant_id, service_credit_id, credit_part);
ALTER TABLE invoice_line DROP INDEX credit_taken_once;
