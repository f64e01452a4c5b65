-- A client's own identity provider (OpenID Connect), and which of its subjects is which of the client's people. A link refers to
-- the person together with the client, so that none can lead to staff or to the people of another client.
CREATE TABLE identity_provider (
  tenant_id     BIGINT        NOT NULL,
  id            BIGINT        NOT NULL,
  version       INT           NOT NULL,
  issuer        VARCHAR(500)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  client_id     VARCHAR(255)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  client_secret VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  required      TINYINT(1)    NOT NULL,
  admitting     TINYINT(1)    NOT NULL,
  changed_at    DATETIME(6)   NOT NULL,
  changed_by    VARCHAR(254)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT one_identity_provider UNIQUE (tenant_id),
  CONSTRAINT identity_provider_id_once UNIQUE (id),
  CONSTRAINT identity_provider_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;

ALTER TABLE user_account ADD CONSTRAINT user_of_one_tenant UNIQUE (tenant_id, id);

CREATE TABLE identity_link (
  tenant_id            BIGINT       NOT NULL,
  id                   BIGINT       NOT NULL,
  version              INT          NOT NULL,
  identity_provider_id BIGINT       NOT NULL,
  subject              VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  user_id              BIGINT       NOT NULL,
  linked_at            DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT identity_once UNIQUE (tenant_id, identity_provider_id, subject),
  CONSTRAINT one_identity_link UNIQUE (tenant_id, user_id),
  CONSTRAINT link_of_identity_provider FOREIGN KEY (tenant_id, identity_provider_id)
    REFERENCES identity_provider (tenant_id, id),
  CONSTRAINT link_to_own_person FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
