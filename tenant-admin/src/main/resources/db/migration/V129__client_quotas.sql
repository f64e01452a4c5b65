-- How much a client may use, where that was agreed apart from the settings.
CREATE TABLE client_quota (
  tenant_id  BIGINT       NOT NULL,
  id         BIGINT       NOT NULL,
  version    INT          NOT NULL,
  measure    VARCHAR(10)  NOT NULL,
  allowed    BIGINT       NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  changed_by VARCHAR(254) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT one_client_quota UNIQUE (tenant_id, measure),
  CONSTRAINT client_quota_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;
