-- How clocks that run when a version begins come under it.
ALTER TABLE contract_version ADD COLUMN crossing VARCHAR(16) NOT NULL DEFAULT 'KEEP_OLD';
