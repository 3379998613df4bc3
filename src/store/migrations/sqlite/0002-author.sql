-- Who signs a report, as its page or feed says.
ALTER TABLE version ADD COLUMN author TEXT;
