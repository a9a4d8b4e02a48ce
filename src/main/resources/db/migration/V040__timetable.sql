-- The one living draft. Every write to it changes the single row of timetable_draft first and checks for
-- clashes after: whoever comes second waits for that row, or, on another node of a cluster, fails
-- certification on it and starts again. So no two writers ever judge the same free slot.

CREATE TABLE timetable_draft (
    id           INT    NOT NULL,
    revision     BIGINT NOT NULL,
    publications BIGINT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO timetable_draft (id, revision, publications) VALUES (1, 0, 0);

CREATE TABLE timetable_lesson (
    id            VARCHAR(16)  NOT NULL,
    term          VARCHAR(64)  NOT NULL,
    day           DATE         NOT NULL,
    period        INT,
    start_time    TIME         NOT NULL,
    end_time      TIME         NOT NULL,
    subject       VARCHAR(100) NOT NULL,
    title         VARCHAR(500) NOT NULL,
    textbook      VARCHAR(100),
    live_point_id VARCHAR(16),
    cancelled     BOOLEAN      NOT NULL,
    cancel_reason VARCHAR(500),
    revision      BIGINT       NOT NULL,
    PRIMARY KEY (id),
    KEY timetable_lesson_day (day),
    KEY timetable_lesson_term (term, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE timetable_lesson_grade (
    lesson_id VARCHAR(16) NOT NULL,
    grade     INT         NOT NULL,
    PRIMARY KEY (lesson_id, grade)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE timetable_lesson_teacher (
    lesson_id  VARCHAR(16) NOT NULL,
    position   INT         NOT NULL,
    teacher_id VARCHAR(16) NOT NULL,
    role       VARCHAR(16) NOT NULL,
    PRIMARY KEY (lesson_id, position),
    KEY timetable_lesson_teacher_teacher (teacher_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE timetable_lesson_source (
    lesson_id  VARCHAR(16)   NOT NULL,
    position   INT           NOT NULL,
    id         VARCHAR(16)   NOT NULL,
    kind       VARCHAR(16)   NOT NULL,
    label      VARCHAR(200)  NOT NULL,
    url        VARCHAR(2000),
    PRIMARY KEY (lesson_id, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE timetable_handout (
    id        VARCHAR(16)  NOT NULL,
    term      VARCHAR(64)  NOT NULL,
    first_day DATE         NOT NULL,
    last_day  DATE         NOT NULL,
    title     VARCHAR(500) NOT NULL,
    revision  BIGINT       NOT NULL,
    PRIMARY KEY (id),
    KEY timetable_handout_term (term, first_day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE timetable_handout_grade (
    handout_id VARCHAR(16) NOT NULL,
    grade      INT         NOT NULL,
    PRIMARY KEY (handout_id, grade)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE timetable_handout_source (
    handout_id VARCHAR(16)   NOT NULL,
    position   INT           NOT NULL,
    id         VARCHAR(16)   NOT NULL,
    kind       VARCHAR(16)   NOT NULL,
    label      VARCHAR(200)  NOT NULL,
    url        VARCHAR(2000),
    PRIMARY KEY (handout_id, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
