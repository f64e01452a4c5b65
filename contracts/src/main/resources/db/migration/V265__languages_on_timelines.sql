-- The language in which a ticket was written at first; prices may depend on it. Tickets of before have that of their client.
ALTER TABLE ticket_timeline ADD COLUMN language VARCHAR(8) NOT NULL DEFAULT '';
UPDATE ticket_timeline t JOIN tenant c ON c.id = t.tenant_id SET t.language = LOWER(SUBSTRING_INDEX(c.locale, '-', 1));
