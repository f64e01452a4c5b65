-- Articles that a provider shares with its clients, by their slugs.
CREATE TABLE shared_article (
  provider_id BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  slug        VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  title       VARCHAR(200) NOT NULL,
  body        MEDIUMTEXT   NOT NULL,
  language    VARCHAR(35)  NOT NULL,
  audience    VARCHAR(10)  NOT NULL,
  state       VARCHAR(10)  NOT NULL,
  review_on   DATE,
  changed_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT shared_article_slug_once UNIQUE (provider_id, slug),
  CONSTRAINT shared_article_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4;

CREATE FULLTEXT INDEX shared_article_text ON shared_article (title, body);

-- Articles of one client; one with the slug of a shared article is read in its place.
CREATE TABLE client_article (
  tenant_id  BIGINT       NOT NULL,
  id         BIGINT       NOT NULL,
  version    INT          NOT NULL,
  slug       VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  title      VARCHAR(200) NOT NULL,
  body       MEDIUMTEXT   NOT NULL,
  language   VARCHAR(35)  NOT NULL,
  audience   VARCHAR(10)  NOT NULL,
  state      VARCHAR(10)  NOT NULL,
  review_on  DATE,
  changed_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT client_article_slug_once UNIQUE (tenant_id, slug),
  CONSTRAINT client_article_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) DEFAULT CHARSET = utf8mb4;

CREATE FULLTEXT INDEX client_article_text ON client_article (title, body);
