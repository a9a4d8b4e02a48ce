-- Who of the timetable's teachers an account is, and passwords that only open the way to one's own.

ALTER TABLE access_staff ADD COLUMN teacher_id VARCHAR(16) NULL;

ALTER TABLE access_staff ADD COLUMN password_once BOOLEAN NOT NULL DEFAULT FALSE;
