-- A grade's lessons of some days are found without looking at those of all grades: of a week in a large city these are ten thousand.
ALTER TABLE programme_lesson_grade ADD COLUMN date DATE NULL COMMENT 'the lesson''s first day';
UPDATE programme_lesson_grade g JOIN programme_lesson l ON l.lesson_id = g.lesson_id SET g.date = l.date;
DELETE FROM programme_lesson_grade WHERE date IS NULL;
ALTER TABLE programme_lesson_grade MODIFY COLUMN date DATE NOT NULL COMMENT 'the lesson''s first day';
CREATE INDEX programme_lesson_grade_date ON programme_lesson_grade (grade, date);
