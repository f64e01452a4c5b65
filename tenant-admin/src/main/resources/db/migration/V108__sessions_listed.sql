-- Sessions are listed: from which address each began, and when the person last proved who they are.
ALTER TABLE access_token
  ADD COLUMN origin VARCHAR(100) NOT NULL DEFAULT '',
  ADD COLUMN proven_at DATETIME(6);
