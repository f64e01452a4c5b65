-- What an hour of staff costs a provider, by role or person and from which day on: one document, as it is written.
CREATE TABLE cost_rates (
  provider_id BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT NOT NULL,
  rates       MEDIUMTEXT NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT cost_rates_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
