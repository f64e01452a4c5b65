-- What the quantity of a line counts. Lines of earlier releases called hours pieces, and go on doing so: what was issued stays.
ALTER TABLE invoice_line ADD COLUMN unit VARCHAR(5) NOT NULL DEFAULT 'PIECE';
