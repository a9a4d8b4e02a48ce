-- The journal of the draft: every write is a change set, kept for good. Lessons and handouts stand in it as
-- JSON, as they were before and after, a row each: one statement of a big import stays small, and a lesson's
-- own history is found by its id. Nothing here is ever updated; what undoes a change set is a later one.

CREATE TABLE timetable_change_set (
    revision BIGINT       NOT NULL,
    made_at  DATETIME(6)  NOT NULL,
    made_by  VARCHAR(255) NOT NULL,
    by_name  VARCHAR(255) NOT NULL,
    kind     VARCHAR(16)  NOT NULL,
    label    VARCHAR(500),
    undoes   BIGINT,
    added    INT          NOT NULL,
    changed  INT          NOT NULL,
    removed  INT          NOT NULL,
    PRIMARY KEY (revision),
    KEY timetable_change_set_undoes (undoes),
    KEY timetable_change_set_made_by (made_by, revision)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE timetable_change (
    revision    BIGINT      NOT NULL,
    position    INT         NOT NULL,
    lesson_id   VARCHAR(16),
    handout_id  VARCHAR(16),
    before_json LONGTEXT,
    after_json  LONGTEXT,
    PRIMARY KEY (revision, position),
    KEY timetable_change_lesson (lesson_id, revision),
    KEY timetable_change_handout (handout_id, revision)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Lessons made together, every day for six weeks.
ALTER TABLE timetable_lesson ADD COLUMN series VARCHAR(16);

-- 代课: whom a substitute stands in for.
ALTER TABLE timetable_lesson_teacher ADD COLUMN instead_of VARCHAR(100);

-- The change set by which an import was applied; null for one that had nothing to change.
ALTER TABLE timetable_import ADD COLUMN change_set BIGINT;

CREATE TABLE timetable_import_mapping (
    name     VARCHAR(100) NOT NULL,
    mapping  LONGTEXT     NOT NULL,
    saved_at DATETIME(6)  NOT NULL,
    saved_by VARCHAR(255) NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
