-- A ticket that is part of another is nothing left to do, whatever its own state was; nor is a clock of it due next.
UPDATE ticket SET is_open = 0, next_due_at = NULL, next_due_metric = NULL, due_order = '9999-12-31 00:00:00'
WHERE merged_into IS NOT NULL;
UPDATE ticket_timeline SET next_due_at = NULL WHERE merged_into IS NOT NULL;
