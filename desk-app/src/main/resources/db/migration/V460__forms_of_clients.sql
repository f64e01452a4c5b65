-- What a client's people are asked beside subject and description, by type of ticket: one row for each client that asks.
CREATE TABLE client_form (
  tenant_id BIGINT     NOT NULL,
  id        BIGINT     NOT NULL,
  version   INT        NOT NULL,
  asked     MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT one_client_form UNIQUE (tenant_id),
  CONSTRAINT client_form_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;

-- What was answered for a ticket, by the keys of the fields. Shares the ticket's id.
CREATE TABLE ticket_form (
  tenant_id BIGINT     NOT NULL,
  id        BIGINT     NOT NULL,
  version   INT        NOT NULL,
  answers   MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT form_of_ticket FOREIGN KEY (tenant_id, id) REFERENCES ticket (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
