-- When the draft was published and is to be. Whoever publishes changes the state of its row from WAITING in the
-- transaction that makes the edition: of many nodes one finds it waiting. problems: JSON.

CREATE TABLE timetable_publication (
    id         VARCHAR(16)  NOT NULL,
    due_at     DATETIME(6)  NOT NULL,
    note       VARCHAR(500),
    created_at DATETIME(6)  NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    state      VARCHAR(16)  NOT NULL,
    decided_at DATETIME(6),
    edition    INT,
    problems   LONGTEXT,
    PRIMARY KEY (id),
    KEY timetable_publication_due (state, due_at),
    KEY timetable_publication_edition (edition)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What an edition did to a teacher's lesson: written with the edition, one row for each teacher concerned. '' is a
-- school not known. lesson_before and lesson_after: JSON.
CREATE TABLE timetable_notice (
    id             VARCHAR(16)  NOT NULL,
    edition        INT          NOT NULL,
    published_at   DATETIME(6)  NOT NULL,
    teacher_name   VARCHAR(100) NOT NULL,
    teacher_school VARCHAR(100) NOT NULL,
    kind           VARCHAR(16)  NOT NULL,
    lesson_id      VARCHAR(16)  NOT NULL,
    title          VARCHAR(500) NOT NULL,
    lesson_before  LONGTEXT,
    lesson_after   LONGTEXT     NOT NULL,
    confirmed_at   DATETIME(6),
    confirmed_by   VARCHAR(255),
    PRIMARY KEY (id),
    KEY timetable_notice_edition (edition),
    KEY timetable_notice_teacher (teacher_name, teacher_school, edition)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- When a teacher last looked at the notices.
CREATE TABLE timetable_notice_reader (
    teacher_name   VARCHAR(100) NOT NULL,
    teacher_school VARCHAR(100) NOT NULL,
    seen_at        DATETIME(6)  NOT NULL,
    PRIMARY KEY (teacher_name, teacher_school)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
