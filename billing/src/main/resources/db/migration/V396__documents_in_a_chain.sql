-- Issued documents in the order of their numbers, each with the SHA-256 of what it says and of the one before it in its series
-- (1 invoices, 2 credit notes). The first link of a series has zeros before it. Links are added, and nothing else.
CREATE TABLE document_link (
  provider_id     BIGINT      NOT NULL,
  id              BIGINT      NOT NULL,
  version         INT         NOT NULL,
  series          INT         NOT NULL,
  number          BIGINT      NOT NULL,
  document_number VARCHAR(40) NOT NULL,
  document_id     BIGINT      NOT NULL,
  content         CHAR(64)    NOT NULL,
  previous        CHAR(64)    NOT NULL,
  hash            CHAR(64)    NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT link_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
  CONSTRAINT linked_once UNIQUE (provider_id, series, number),
  CONSTRAINT document_linked_once UNIQUE (provider_id, series, document_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TRIGGER document_link_stays BEFORE UPDATE ON document_link FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A link of the chain of documents cannot be changed';
END;

CREATE TRIGGER document_link_is_kept BEFORE DELETE ON document_link FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A link of the chain of documents cannot be removed';
END;
