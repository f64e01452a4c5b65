-- Whether any invoice of a client charges a ticket is asked of each ticket that counts.
CREATE INDEX usage_by_ticket ON invoice_line_usage (tenant_id, ticket_id);
