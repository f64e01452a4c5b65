-- How many events a ticket had when a run left it out: as long as it has no more, it need not be looked at again.
ALTER TABLE invoice_uncounted ADD COLUMN event_count INT;
CREATE INDEX uncounted_by_ticket ON invoice_uncounted (tenant_id, ticket_id);
