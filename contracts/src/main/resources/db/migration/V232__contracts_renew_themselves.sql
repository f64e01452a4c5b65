-- Whether a contract renews itself once nobody can give notice any more. Where it was agreed before, a person renews.
ALTER TABLE contract ADD COLUMN renewal_automatic TINYINT(1) NOT NULL DEFAULT 0;
