-- When and in which words a provider reminds; one row each, with id 1. A letter keeps the words that were added to it.
CREATE TABLE reminder_plan (
  provider_id BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT NOT NULL,
  steps       TEXT NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT reminder_plan_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE reminder ADD COLUMN added VARCHAR(1000) NOT NULL DEFAULT '';
