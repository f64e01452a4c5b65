-- The few tickets that were taken up again, for the month's usage.
CREATE INDEX ticket_timeline_reopened ON ticket_timeline (tenant_id, first_reopened_at);
