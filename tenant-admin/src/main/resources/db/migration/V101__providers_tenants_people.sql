-- Providers, their tenants, people and access. Instants are UTC. Ids are 64-bit numbers that ascend with time.
CREATE TABLE provider (
  id            BIGINT       NOT NULL PRIMARY KEY,
  version       INT          NOT NULL,
  name          VARCHAR(200) NOT NULL,
  legal_name    VARCHAR(200) NOT NULL,
  address       VARCHAR(500) NOT NULL,
  country       CHAR(2)      NOT NULL,
  vat_id        VARCHAR(40)  NOT NULL,
  brand         VARCHAR(20)  NOT NULL,
  bank_account  VARCHAR(60)  NOT NULL,
  email         VARCHAR(254) NOT NULL,
  four_eyes     TINYINT(1)   NOT NULL,
  payment_days  INT          NOT NULL,
  created_at    DATETIME(6)  NOT NULL
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE tenant (
  id                BIGINT       NOT NULL PRIMARY KEY,
  provider_id       BIGINT       NOT NULL,
  version           INT          NOT NULL,
  tenant_key        VARCHAR(31)  NOT NULL,
  name              VARCHAR(200) NOT NULL,
  locale            VARCHAR(35)  NOT NULL,
  zone              VARCHAR(60)  NOT NULL,
  mail_domains      VARCHAR(2000) NOT NULL,
  support_address   VARCHAR(254),
  colour            INT          NOT NULL,
  suspended         TINYINT(1)   NOT NULL,
  billing_legal_name VARCHAR(200) NOT NULL,
  billing_address   VARCHAR(500) NOT NULL,
  billing_country   CHAR(2)      NOT NULL,
  billing_vat_id    VARCHAR(40)  NOT NULL,
  created_at        DATETIME(6)  NOT NULL,
  CONSTRAINT tenant_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
  CONSTRAINT tenant_provider_pair UNIQUE (provider_id, id),
  CONSTRAINT tenant_key_per_provider UNIQUE (provider_id, tenant_key),
  CONSTRAINT support_address_once UNIQUE (support_address)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE user_account (
  provider_id   BIGINT       NOT NULL,
  id            BIGINT       NOT NULL,
  version       INT          NOT NULL,
  tenant_id     BIGINT,
  email         VARCHAR(254) NOT NULL,
  name          VARCHAR(200) NOT NULL,
  role          VARCHAR(20)  NOT NULL,
  password_hash VARCHAR(200),
  active        TINYINT(1)   NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT user_email_once UNIQUE (email),
  CONSTRAINT user_id_once UNIQUE (id),
  CONSTRAINT user_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
  CONSTRAINT user_of_tenant FOREIGN KEY (provider_id, tenant_id) REFERENCES tenant (provider_id, id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE assignment (
  provider_id BIGINT      NOT NULL,
  id          BIGINT      NOT NULL,
  version     INT         NOT NULL,
  user_id     BIGINT      NOT NULL,
  tenant_id   BIGINT      NOT NULL,
  effect      VARCHAR(5)  NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT assignment_once UNIQUE (provider_id, user_id, tenant_id, effect),
  CONSTRAINT assignment_of_user FOREIGN KEY (provider_id, user_id) REFERENCES user_account (provider_id, id),
  CONSTRAINT assignment_to_tenant FOREIGN KEY (provider_id, tenant_id) REFERENCES tenant (provider_id, id)
) DEFAULT CHARSET = utf8mb4;

-- Sessions and API tokens. The token itself is never stored, only its SHA-256.
CREATE TABLE access_token (
  provider_id BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  user_id     BIGINT       NOT NULL,
  token_hash  BINARY(32)   NOT NULL,
  kind        VARCHAR(10)  NOT NULL,
  name        VARCHAR(200) NOT NULL,
  created_at  DATETIME(6)  NOT NULL,
  expires_at  DATETIME(6),
  PRIMARY KEY (provider_id, id),
  CONSTRAINT access_token_hash_once UNIQUE (token_hash),
  CONSTRAINT access_token_of_user FOREIGN KEY (provider_id, user_id) REFERENCES user_account (provider_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX access_token_expiry ON access_token (expires_at);

-- Answers to POSTs that came with an Idempotency-Key, kept for 24 hours.
CREATE TABLE idempotent_answer (
  user_id      BIGINT       NOT NULL,
  idem_key     VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  request_hash BINARY(32)   NOT NULL,
  status       INT          NOT NULL,
  location     VARCHAR(500),
  media_type   VARCHAR(100),
  body         LONGBLOB,
  created_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (user_id, idem_key)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX idempotent_answer_age ON idempotent_answer (created_at);

-- The audit trail: one chain per tenant, and one (chain_id 0) for what belongs to the provider alone.
CREATE TABLE audit_chain (
  provider_id BIGINT     NOT NULL,
  id          BIGINT     NOT NULL,
  version     INT        NOT NULL,
  length      BIGINT     NOT NULL,
  head        CHAR(64)   NOT NULL,
  PRIMARY KEY (provider_id, id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE audit_entry (
  provider_id BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  chain_id    BIGINT       NOT NULL,
  position    BIGINT       NOT NULL,
  at          DATETIME(6)  NOT NULL,
  actor       VARCHAR(254) NOT NULL,
  origin      VARCHAR(100) NOT NULL,
  action      VARCHAR(60)  NOT NULL,
  subject     VARCHAR(200) NOT NULL,
  details     LONGTEXT     NOT NULL,
  previous    CHAR(64)     NOT NULL,
  hash        CHAR(64)     NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT audit_position_once UNIQUE (provider_id, chain_id, position),
  CONSTRAINT audit_entry_in_chain FOREIGN KEY (provider_id, chain_id) REFERENCES audit_chain (provider_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX audit_by_time ON audit_entry (provider_id, at, id);
