-- What the client ordered by: its number, and how much may be invoiced on it, net.
ALTER TABLE contract_version ADD COLUMN order_number VARCHAR(60);
ALTER TABLE contract_version ADD COLUMN order_limit DECIMAL(19,4);
