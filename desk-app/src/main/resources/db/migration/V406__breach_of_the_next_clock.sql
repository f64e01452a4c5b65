-- A target that is used up exactly at a closing is due then, but breached only when the desk opens again.
ALTER TABLE ticket ADD COLUMN next_breach_after DATETIME(6);
UPDATE ticket t JOIN sla_clock c ON c.tenant_id = t.tenant_id AND c.ticket_id = t.id AND c.metric = t.next_due_metric
SET t.next_breach_after = c.breaches_after WHERE t.next_due_at IS NOT NULL;
UPDATE ticket SET next_breach_after = next_due_at WHERE next_due_at IS NOT NULL AND next_breach_after IS NULL;
