-- Addresses that programs call without signing in, each with its own secret, and the calls that were taken. The secret has
-- to be known to check signatures, so it is stored as it is. Instants are UTC.
CREATE TABLE hook (
  tenant_id  BIGINT       NOT NULL,
  id         BIGINT       NOT NULL,
  version    INT          NOT NULL,
  purpose    VARCHAR(20)  NOT NULL,
  subject_id BIGINT       NOT NULL,
  name       VARCHAR(100) NOT NULL,
  secret     VARCHAR(100) NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT hook_once UNIQUE (id),
  CONSTRAINT hook_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX hook_by_subject ON hook (tenant_id, purpose, subject_id);

CREATE TABLE hook_call (
  tenant_id  BIGINT       NOT NULL,
  id         BIGINT       NOT NULL,
  version    INT          NOT NULL,
  hook_id    BIGINT       NOT NULL,
  message_id VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  taken_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT hook_call_once UNIQUE (tenant_id, hook_id, message_id),
  CONSTRAINT call_of_hook FOREIGN KEY (tenant_id, hook_id) REFERENCES hook (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX hook_call_by_time ON hook_call (tenant_id, hook_id, taken_at);
