-- The documents attached to a contract. One that was removed stays listed, its bytes are gone. Who did what is a name as
-- people know it.
CREATE TABLE contract_document (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  contract_id BIGINT       NOT NULL,
  name        VARCHAR(255) NOT NULL,
  media_type  VARCHAR(200) NOT NULL,
  size        BIGINT       NOT NULL,
  sha256      CHAR(64)     NOT NULL,
  shared      TINYINT(1)   NOT NULL,
  added_by    VARCHAR(200) NOT NULL,
  added_at    DATETIME(6)  NOT NULL,
  removed_by  VARCHAR(200),
  removed_at  DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT document_of_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contract (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX document_by_contract ON contract_document (tenant_id, contract_id, id);
