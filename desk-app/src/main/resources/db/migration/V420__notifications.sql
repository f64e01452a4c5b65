-- What people are told, each row to one of them. It belongs to the client whose ticket it is about, as that does.
CREATE TABLE notification (
  tenant_id  BIGINT       NOT NULL,
  id         BIGINT       NOT NULL,
  version    INT          NOT NULL,
  user_id    BIGINT       NOT NULL,
  ticket_id  BIGINT       NOT NULL,
  ref        VARCHAR(60)  NOT NULL,
  subject    VARCHAR(500) NOT NULL,
  metric     VARCHAR(20)  NOT NULL,
  threshold  VARCHAR(40)  NOT NULL,
  due_at     DATETIME(6)  NOT NULL,
  told_at    DATETIME(6)  NOT NULL,
  read_at    DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT notification_of_ticket FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  CONSTRAINT notification_to_person FOREIGN KEY (user_id) REFERENCES user_account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX notification_newest ON notification (user_id, id);
CREATE INDEX notification_unread ON notification (user_id, read_at, id);
