-- What stands in the way of a client's being erased and is confirmed to be meant: kinds, parted by blanks.
ALTER TABLE off_boarding ADD COLUMN confirmed VARCHAR(500) NOT NULL DEFAULT '';
