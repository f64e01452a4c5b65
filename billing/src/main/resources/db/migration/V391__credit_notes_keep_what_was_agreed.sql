-- What a credit note was agreed to take back of each line, as JSON by the line's number: a second writing beside its lines, so
-- that two of them that were changed against each other are noticed. Credit notes of earlier releases have none.
ALTER TABLE credit_note ADD COLUMN taken_back TEXT;
