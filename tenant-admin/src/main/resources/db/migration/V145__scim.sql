-- With which the directory of a client keeps the client's people, and what that directory calls them.
CREATE TABLE scim_token (
  tenant_id    BIGINT       NOT NULL,
  id           BIGINT       NOT NULL,
  version      INT          NOT NULL,
  name         VARCHAR(100) NOT NULL,
  token_hash   BINARY(32)   NOT NULL,
  created_by   VARCHAR(254) NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  last_used_at DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT scim_token_once UNIQUE (token_hash),
  CONSTRAINT scim_token_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE scim_person (
  tenant_id    BIGINT       NOT NULL,
  id           BIGINT       NOT NULL,
  version      INT          NOT NULL,
  user_id      BIGINT       NOT NULL,
  external_id  VARCHAR(255),
  display_name VARCHAR(200),
  given_name   VARCHAR(200),
  family_name  VARCHAR(200),
  changed_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT scim_person_once UNIQUE (tenant_id, user_id),
  KEY scim_person_called (tenant_id, external_id),
  CONSTRAINT scim_person_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;
