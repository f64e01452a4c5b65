-- The way by which a ticket came in; prices may depend on it. Rows of before get theirs from the desk's tickets.
ALTER TABLE ticket_timeline ADD COLUMN channel VARCHAR(10) NOT NULL DEFAULT 'IMPORT';
