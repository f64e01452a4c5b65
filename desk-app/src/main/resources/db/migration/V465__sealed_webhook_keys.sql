-- The key of a provider's messages is sealed by the next start; sealed, it is longer.
ALTER TABLE webhook_key MODIFY secret VARBINARY(255) NOT NULL;
