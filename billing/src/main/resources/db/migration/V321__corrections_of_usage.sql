-- Whether a ticket counts, decided by a person, with the reason. One per contract and ticket.
CREATE TABLE usage_correction (
  tenant_id    BIGINT NOT NULL,
  id           BIGINT NOT NULL,
  version      INT NOT NULL,
  contract_id  BIGINT NOT NULL,
  ticket_id    BIGINT NOT NULL,
  counted      BOOLEAN NOT NULL,
  reason       VARCHAR(300) NOT NULL,
  corrected_by VARCHAR(254) NOT NULL,
  corrected_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT correction_of_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id),
  CONSTRAINT correction_of_ticket FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket_timeline (tenant_id, id),
  CONSTRAINT corrected_once UNIQUE (tenant_id, contract_id, ticket_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
