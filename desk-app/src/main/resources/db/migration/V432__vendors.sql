-- For which vendor a ticket waits.
ALTER TABLE ticket ADD COLUMN vendor VARCHAR(200);
