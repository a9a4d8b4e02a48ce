-- A school's own lessons and handouts over the bureau's timetable: shown to that school only. Null for everybody's.
ALTER TABLE timetable_lesson ADD COLUMN for_school_id VARCHAR(16);

ALTER TABLE timetable_handout ADD COLUMN for_school_id VARCHAR(16);

-- Subtitles of a source, as WebVTT.
ALTER TABLE timetable_lesson_source ADD COLUMN subtitles VARCHAR(2000);

ALTER TABLE timetable_handout_source ADD COLUMN subtitles VARCHAR(2000);
