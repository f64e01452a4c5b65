-- The language of a billed ticket when it was decided: price lines may ask for it. None did when earlier ones were billed.
ALTER TABLE invoice_line_usage ADD COLUMN language VARCHAR(8) NOT NULL DEFAULT '';
