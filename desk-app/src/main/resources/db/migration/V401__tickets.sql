-- Tickets, the people who raise them, the conversation and its files. Every key and reference starts with the tenant.
CREATE TABLE contact (
  tenant_id  BIGINT       NOT NULL,
  id         BIGINT       NOT NULL,
  version    INT          NOT NULL,
  email      VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name       VARCHAR(200) NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT contact_email_once UNIQUE (tenant_id, email),
  CONSTRAINT contact_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE ticket_counter (
  tenant_id BIGINT NOT NULL,
  id        BIGINT NOT NULL,
  version   INT    NOT NULL,
  last      BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT ticket_counter_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE ticket (
  tenant_id       BIGINT       NOT NULL,
  id              BIGINT       NOT NULL,
  version         INT          NOT NULL,
  number          BIGINT       NOT NULL,
  ref             VARCHAR(60)  NOT NULL,
  external_id     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  type            VARCHAR(20)  NOT NULL,
  subject         VARCHAR(500) NOT NULL,
  description     MEDIUMTEXT   NOT NULL,
  html            MEDIUMTEXT,
  message_id      VARCHAR(1000),
  impact          VARCHAR(10),
  urgency         VARCHAR(10),
  priority        VARCHAR(2)   NOT NULL,
  category        VARCHAR(200),
  channel         VARCHAR(10)  NOT NULL,
  status          VARCHAR(20)  NOT NULL,
  is_open         TINYINT(1)   NOT NULL,
  unanswered      TINYINT(1)   NOT NULL,
  contact_id      BIGINT       NOT NULL,
  assignee_id     BIGINT,
  assignee_text   VARCHAR(254),
  team            VARCHAR(200),
  resolution      TEXT,
  opened_at       DATETIME(6)  NOT NULL,
  updated_at      DATETIME(6)  NOT NULL,
  first_replied_at DATETIME(6),
  resolved_at     DATETIME(6),
  closed_at       DATETIME(6),
  merged_into     BIGINT,
  status_before_merge VARCHAR(20),
  marked_as       VARCHAR(10),
  next_due_at     DATETIME(6),
  next_due_metric VARCHAR(20),
  due_order       DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT ticket_number_once UNIQUE (tenant_id, number),
  CONSTRAINT ticket_external_id_once UNIQUE (tenant_id, external_id),
  CONSTRAINT ticket_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT ticket_of_contact FOREIGN KEY (tenant_id, contact_id) REFERENCES contact (tenant_id, id),
  CONSTRAINT ticket_assigned_to FOREIGN KEY (assignee_id) REFERENCES user_account (id),
  CONSTRAINT ticket_merged_into FOREIGN KEY (tenant_id, merged_into) REFERENCES ticket (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ticket_by_ref ON ticket (ref);
CREATE INDEX ticket_newest ON ticket (id);
-- The queue across clients: what is open, by what is due first; the tenant rides along as part of the primary key.
CREATE INDEX ticket_open_due ON ticket (is_open, due_order, id);
CREATE INDEX ticket_due ON ticket (due_order, id);
CREATE INDEX ticket_of_tenant_due ON ticket (tenant_id, is_open, due_order, id);
CREATE INDEX ticket_by_status ON ticket (status, id);
CREATE INDEX ticket_by_assignee ON ticket (assignee_id, is_open, due_order, id);
CREATE INDEX ticket_updated ON ticket (updated_at, id);
CREATE FULLTEXT INDEX ticket_text ON ticket (subject, description);

CREATE TABLE message (
  tenant_id    BIGINT       NOT NULL,
  id           BIGINT       NOT NULL,
  version      INT          NOT NULL,
  ticket_id    BIGINT       NOT NULL,
  kind         VARCHAR(10)  NOT NULL,
  author_name  VARCHAR(200) NOT NULL,
  author_email VARCHAR(254) NOT NULL,
  body         MEDIUMTEXT   NOT NULL,
  html         MEDIUMTEXT,
  message_id   VARCHAR(1000),
  at           DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT message_of_ticket FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX message_in_order ON message (tenant_id, ticket_id, at, id);

CREATE TABLE attachment (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  ticket_id   BIGINT       NOT NULL,
  message_id  BIGINT,
  internal    TINYINT(1)   NOT NULL,
  name        VARCHAR(255) NOT NULL,
  media_type  VARCHAR(200) NOT NULL,
  size        BIGINT       NOT NULL,
  sha256      CHAR(64)     NOT NULL,
  at          DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT attachment_of_ticket FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  CONSTRAINT attachment_of_message FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE watcher (
  tenant_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  version    INT    NOT NULL,
  ticket_id  BIGINT NOT NULL,
  contact_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT watcher_once UNIQUE (tenant_id, ticket_id, contact_id),
  CONSTRAINT watcher_of_ticket FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  CONSTRAINT watcher_is_contact FOREIGN KEY (tenant_id, contact_id) REFERENCES contact (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX message_by_mail ON message (tenant_id, message_id(200));
CREATE INDEX ticket_by_mail ON ticket (tenant_id, message_id(200));
CREATE FULLTEXT INDEX message_text ON message (body);
