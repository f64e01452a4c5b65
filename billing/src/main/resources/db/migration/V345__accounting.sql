-- Which accounts a provider posts to; one row each, with id 1.
CREATE TABLE account_plan (
  provider_id   BIGINT NOT NULL,
  id            BIGINT NOT NULL,
  version       INT NOT NULL,
  accounts      TEXT NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT account_plan_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was posted in a span of days.
CREATE INDEX invoice_by_day ON invoice (issued_on, id);
CREATE INDEX credit_note_by_day ON credit_note (issued_on, id);
CREATE INDEX payment_by_day ON payment (received_on, id);
CREATE INDEX payment_by_reversal ON payment (reversed_at, id);
