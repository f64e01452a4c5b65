-- What a contract gives back when its promises are not kept, as JSON; belongs to billing. NULL in contracts of before.
ALTER TABLE contract_version ADD COLUMN service_credits MEDIUMTEXT;
