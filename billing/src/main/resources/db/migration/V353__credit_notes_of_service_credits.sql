-- A service credit that the contract gives back by a credit note, once.
ALTER TABLE credit_note ADD COLUMN service_credit_id BIGINT;
ALTER TABLE credit_note ADD CONSTRAINT credit_granted_once UNIQUE (tenant_id, service_credit_id);
ALTER TABLE credit_note ADD CONSTRAINT note_of_service_credit FOREIGN KEY (tenant_id, service_credit_id)
  REFERENCES service_credit (tenant_id, id);
