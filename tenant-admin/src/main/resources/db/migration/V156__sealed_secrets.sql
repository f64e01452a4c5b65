-- Secrets that have to be read back are sealed by the next start: sealed, they are longer. One row says with which key, once
-- they are; whoever starts holds it, so that of two nodes one seals after the other.
ALTER TABLE second_factor MODIFY shared_secret VARBINARY(255) NOT NULL;
ALTER TABLE hook MODIFY secret VARCHAR(255) NOT NULL;
ALTER TABLE identity_provider
  MODIFY client_secret VARCHAR(6000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

CREATE TABLE sealing_key (
  id     INT         NOT NULL,
  key_id VARCHAR(16) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;
