-- What is looked for after a client was erased, kept until that is done; and how far it is, in percent.
ALTER TABLE off_boarding ADD COLUMN markers MEDIUMTEXT NULL;
ALTER TABLE off_boarding ADD COLUMN progress INT NULL;
