-- What a contract gives back when its promises are not kept, as JSON; belongs to billing.
ALTER TABLE contract_version ADD COLUMN service_credits MEDIUMTEXT NOT NULL DEFAULT ('null');
