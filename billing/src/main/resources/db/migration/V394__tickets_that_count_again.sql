-- Which of the times that a ticket counts: 1, unless the contract counts tickets again that are taken up again late. Each is
-- billed once per contract, and corrected by itself.
ALTER TABLE invoice_line_usage ADD COLUMN occurrence INT NOT NULL DEFAULT 1;
ALTER TABLE invoice_line_usage
  ADD CONSTRAINT occurrence_billed_once UNIQUE (tenant_id, contract_id, ticket_id, occurrence),
  DROP INDEX ticket_billed_once;
ALTER TABLE invoice_uncounted ADD COLUMN occurrence INT NOT NULL DEFAULT 1;
ALTER TABLE usage_correction ADD COLUMN occurrence INT NOT NULL DEFAULT 1;
ALTER TABLE usage_correction
  ADD CONSTRAINT occurrence_corrected_once UNIQUE (tenant_id, contract_id, ticket_id, occurrence),
  DROP INDEX corrected_once;
