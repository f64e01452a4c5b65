-- Exchange rates that a provider keeps, each as its source says it, and the currency of its accounts; one row each, with id 1.
CREATE TABLE books_currency (
  provider_id BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT NOT NULL,
  currency    CHAR(3) NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT books_currency_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE exchange_rate (
  provider_id   BIGINT NOT NULL,
  id            BIGINT NOT NULL,
  version       INT NOT NULL,
  from_currency CHAR(3) NOT NULL,
  to_currency   CHAR(3) NOT NULL,
  rate_day      DATE NOT NULL,
  rate          DECIMAL(20,10) NOT NULL,
  quoted        VARCHAR(20) NOT NULL,
  source        VARCHAR(200) NOT NULL,
  entered_by    VARCHAR(254) NOT NULL,
  entered_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT exchange_rate_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
  CONSTRAINT exchange_rate_once UNIQUE (provider_id, from_currency, to_currency, rate_day),
  CONSTRAINT exchange_rate_is_positive CHECK (rate > 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX exchange_rate_by_day ON exchange_rate (provider_id, rate_day, id);

-- The VAT of a document in the currency of the seller's accounts, with its rate, as it was issued.
ALTER TABLE invoice ADD COLUMN accounted_vat VARCHAR(1000);
ALTER TABLE credit_note ADD COLUMN accounted_vat VARCHAR(1000);

CREATE TRIGGER invoice_accounted_vat_stays BEFORE UPDATE ON invoice FOR EACH ROW
BEGIN
  IF OLD.invoice_number IS NOT NULL AND NOT (NEW.accounted_vat <=> OLD.accounted_vat) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The VAT that an issued invoice states cannot be changed';
  END IF;
END;
