-- Of a client that a release began to erase which did not note what to look for afterwards: that was noted late.
ALTER TABLE off_boarding ADD COLUMN looked_for_late TINYINT NOT NULL DEFAULT 0;
