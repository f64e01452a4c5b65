-- From which day on (UTC) a provider's staff must have a second factor; one row for each provider that ever said so.
CREATE TABLE second_factor_rule (
  provider_id BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT    NOT NULL,
  from_day    DATE,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT second_factor_rule_once UNIQUE (provider_id),
  CONSTRAINT second_factor_rule_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4;
