-- Time that staff spent on tickets. It belongs to the ticket's timeline: reports and bills read it there. Instants are UTC.
CREATE TABLE time_entry (
  tenant_id BIGINT        NOT NULL,
  id        BIGINT        NOT NULL,
  version   INT           NOT NULL,
  ticket_id BIGINT        NOT NULL,
  person_id BIGINT        NOT NULL,
  person    VARCHAR(254)  NOT NULL,
  worked_at DATETIME(6)   NOT NULL,
  minutes   INT           NOT NULL,
  billable  TINYINT(1)    NOT NULL,
  note      VARCHAR(500)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT time_of_timeline FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket_timeline (tenant_id, id),
  CONSTRAINT time_is_positive CHECK (minutes > 0)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX time_entry_by_ticket ON time_entry (tenant_id, ticket_id, id);
CREATE INDEX time_entry_by_time ON time_entry (tenant_id, worked_at);
CREATE INDEX time_entry_by_id ON time_entry (id);
