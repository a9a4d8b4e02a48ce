-- Programs of the version before, while both run, would take a turn and leave out what they do not know of: they look for row 1.
UPDATE viewership_roll SET id = 2;

-- How many watched several lessons at once is told of days whose minutes are gone, and without reading theirs where they are not.
ALTER TABLE viewership_lesson ADD COLUMN beats BLOB NULL COMMENT 'by minute, see viewership.MinuteBeats; null: not known';

-- Whose a lesson and a viewer are is told of the day as it was rolled up: a school that is added or moved makes it again.
ALTER TABLE viewership_day ADD COLUMN tree BIGINT NOT NULL DEFAULT -1 COMMENT 'checksum of the organisations it was made from';

-- Days that still have their minutes are made again at once, which tells those of their lessons.
UPDATE viewership_day SET turns = -1 WHERE compacted = FALSE;
