-- Who drafted and who activated a version of a contract, and why. Unknown of versions before this.
ALTER TABLE contract_version ADD COLUMN drafted_by VARCHAR(200);
ALTER TABLE contract_version ADD COLUMN activated_by VARCHAR(200);
ALTER TABLE contract_version ADD COLUMN reason VARCHAR(500);
