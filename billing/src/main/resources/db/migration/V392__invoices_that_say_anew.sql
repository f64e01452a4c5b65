-- Whether an invoice says anew what earlier months are charged by: the few that do are found without reading the others.
ALTER TABLE invoice
  ADD COLUMN says_anew BOOLEAN GENERATED ALWAYS AS
    (CASE WHEN CHAR_LENGTH(carried_since) > 2 THEN 1 ELSE 0 END) STORED;
CREATE INDEX invoice_says_anew ON invoice (tenant_id, contract_id, says_anew, id);
