-- Until when the token of a planted client's directory opens anything: while the product tries its own wall.
ALTER TABLE scim_token ADD COLUMN visits_until DATETIME(6) NULL;
