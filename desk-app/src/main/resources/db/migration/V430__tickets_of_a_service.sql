-- The service of the client that a ticket concerns, by its key.
ALTER TABLE ticket ADD COLUMN service VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
ALTER TABLE ticket ADD CONSTRAINT ticket_of_service FOREIGN KEY (tenant_id, service)
  REFERENCES offering (tenant_id, service_key);
