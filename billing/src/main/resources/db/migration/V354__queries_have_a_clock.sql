-- Until when a query on an invoice line is to be answered; not known of those that were asked before.
ALTER TABLE invoice_query ADD COLUMN answer_due DATETIME(6);
CREATE INDEX invoice_query_by_status ON invoice_query (tenant_id, status, id);
