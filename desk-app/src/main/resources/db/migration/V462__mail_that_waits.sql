-- Mail that came for a suspended client waits as a row of it; mail that was set aside is kept for a time.
CREATE INDEX inbound_mail_held ON inbound_mail (outcome, tenant_id, id);
CREATE INDEX triage_mail_received ON triage_mail (provider_id, received_at, id);
