-- How many watched several lessons at once is told of days whose minutes are gone, and without reading theirs where they are not.
ALTER TABLE viewership_lesson ADD COLUMN beats BLOB NULL COMMENT 'by minute, see viewership.MinuteBeats; null: not known';

-- Days that still have their minutes are made again, which tells those of their lessons.
UPDATE viewership_day SET turns = -1 WHERE compacted = FALSE;
