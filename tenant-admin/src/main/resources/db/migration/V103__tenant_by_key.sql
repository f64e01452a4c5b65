-- A client by the key in an address, among the clients of every provider.
CREATE INDEX tenant_by_key ON tenant (tenant_key);
