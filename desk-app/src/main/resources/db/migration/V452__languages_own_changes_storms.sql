-- In which language a ticket is written, whether the provider's own change caused it, and of which master incident it is one
-- report among many.
ALTER TABLE ticket
  ADD COLUMN language VARCHAR(8) NOT NULL DEFAULT '',
  ADD COLUMN own_change VARCHAR(300),
  ADD COLUMN folded_into BIGINT,
  ADD CONSTRAINT ticket_folded_into FOREIGN KEY (tenant_id, folded_into) REFERENCES ticket (tenant_id, id);
UPDATE ticket t JOIN tenant c ON c.id = t.tenant_id SET t.language = LOWER(SUBSTRING_INDEX(c.locale, '-', 1));
CREATE INDEX ticket_by_language ON ticket (tenant_id, language, id);
