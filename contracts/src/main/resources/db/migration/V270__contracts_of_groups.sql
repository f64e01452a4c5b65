-- A contract may be billed with one of another client, the parent of its group: the parent's invoice collects its months. The
-- one reference that leads from a client to another; the application lets only those see it who reach both.
ALTER TABLE contract ADD COLUMN billed_with_tenant_id BIGINT, ADD COLUMN billed_with_contract_id BIGINT,
  ADD COLUMN pays_for_group BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE contract ADD CONSTRAINT contract_billed_with FOREIGN KEY (billed_with_tenant_id, billed_with_contract_id)
  REFERENCES contract (tenant_id, id);
