-- Providers that the product made for itself, to try its own wall: no operator sees them, and nobody signs in to them.
ALTER TABLE provider ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;
