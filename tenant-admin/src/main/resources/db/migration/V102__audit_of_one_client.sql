-- One client's audit entries in the order of their writing, and the newest first within a span of time.
CREATE INDEX audit_of_client ON audit_entry (provider_id, chain_id, id);
CREATE INDEX audit_of_client_by_time ON audit_entry (provider_id, chain_id, at, id);
