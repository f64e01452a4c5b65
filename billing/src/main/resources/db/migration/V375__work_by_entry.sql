-- What invoices said last of a stretch of work is asked for entry by entry, when it is looked for what was corrected since.
CREATE INDEX invoice_line_time_by_entry ON invoice_line_time (tenant_id, contract_id, entry_id, id);
