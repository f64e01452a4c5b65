-- Mail that waited and could not be taken: how often that was tried, and before when it is not tried again.
ALTER TABLE inbound_mail ADD COLUMN tries INT NOT NULL DEFAULT 0;
ALTER TABLE inbound_mail ADD COLUMN next_try_at DATETIME(6) NULL;
