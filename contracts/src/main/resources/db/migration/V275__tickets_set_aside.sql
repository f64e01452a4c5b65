-- When a ticket was last merged, marked, folded, or said to be caused by the provider's own change; here taken back or not.
ALTER TABLE ticket_timeline ADD COLUMN set_aside_at DATETIME(6);
UPDATE ticket_timeline t SET t.set_aside_at = (SELECT MAX(e.occurred_at) FROM timeline_event e
  WHERE e.tenant_id = t.tenant_id AND e.ticket_id = t.id AND e.said <> ''
  AND e.kind IN ('MERGED', 'MARKED', 'FOLDED', 'OWN_CHANGE'));
CREATE INDEX ticket_timeline_set_aside ON ticket_timeline (set_aside_at, tenant_id, id);
