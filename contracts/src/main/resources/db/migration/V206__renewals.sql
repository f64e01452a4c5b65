-- How a contract goes on after its term, and how many days before it notice is given at the latest.
ALTER TABLE contract ADD COLUMN renewal_months INT;
ALTER TABLE contract ADD COLUMN notice_days INT;
