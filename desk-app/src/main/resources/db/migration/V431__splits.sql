-- Messages are taken out into a ticket of their own: where it comes from, and which message is its request.
ALTER TABLE ticket ADD COLUMN split_from BIGINT;
ALTER TABLE ticket ADD CONSTRAINT ticket_split_from FOREIGN KEY (tenant_id, split_from) REFERENCES ticket (tenant_id, id);
ALTER TABLE message ADD COLUMN request TINYINT(1) NOT NULL DEFAULT 0;
