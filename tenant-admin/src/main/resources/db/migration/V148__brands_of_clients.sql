-- How a client is called and how its requesters are written to. What is null is as it was: its name, no signature, no logo.
ALTER TABLE tenant
  ADD COLUMN short_name  VARCHAR(20),
  ADD COLUMN sender_name VARCHAR(100),
  ADD COLUMN signature   VARCHAR(1000),
  ADD COLUMN logo_id     BIGINT;

-- What a client's people see on their pages: a PNG in Base64, drawn anew. tenant.logo_id names it, without a foreign key: the
-- two tables would hold each other.
CREATE TABLE client_logo (
  tenant_id BIGINT      NOT NULL,
  id        BIGINT      NOT NULL,
  version   INT         NOT NULL,
  png       MEDIUMTEXT  NOT NULL,
  width     INT         NOT NULL,
  height    INT         NOT NULL,
  kept_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT client_logo_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
