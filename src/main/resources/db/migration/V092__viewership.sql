-- What was counted, rolled up by day: everything here can be made again from what watching counted and programme published.

-- A day that is rolled up, from what; days that are not here, or from something else, are next.
CREATE TABLE viewership_day (
    day       DATE        NOT NULL,
    turns     BIGINT      NOT NULL COMMENT 'SUM(turn) of watching_touch that it was made from',
    lessons   INT         NOT NULL COMMENT 'lessons of the programme that it was made from',
    version   BIGINT      NOT NULL COMMENT 'how often it was made',
    rolled_at DATETIME(6) NOT NULL,
    compacted BOOLEAN     NOT NULL COMMENT 'its minutes are gone: peaks can not be made again',
    PRIMARY KEY (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A month whose days are added up, from which versions of them.
CREATE TABLE viewership_month (
    month    DATE   NOT NULL COMMENT 'its first day',
    versions BIGINT NOT NULL COMMENT 'SUM(version) of its days',
    PRIMARY KEY (month)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The one row that says who rolls up, up to which edition and when it was last done.
CREATE TABLE viewership_roll (
    id        INT         NOT NULL,
    holder    VARCHAR(16) NOT NULL,
    held_until DATETIME(6) NOT NULL,
    edition   INT         NOT NULL,
    rolled_at DATETIME(6) NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO viewership_roll (id, holder, held_until, edition, rolled_at) VALUES (1, '', '1970-01-01 00:00:00', 0, NULL);

-- A lesson or handout on a day on which it was watched. kind: of the source; ALL for all together; PAGE for its page.
CREATE TABLE viewership_lesson (
    lesson      VARCHAR(64) NOT NULL,
    day         DATE        NOT NULL,
    kind        VARCHAR(8)  NOT NULL,
    opens       BIGINT      NOT NULL,
    plays       BIGINT      NOT NULL,
    seconds     BIGINT      NOT NULL,
    peak        BIGINT      NOT NULL,
    robot_opens BIGINT      NOT NULL,
    PRIMARY KEY (lesson, day, kind),
    KEY viewership_lesson_day (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Lessons that are reruns, see viewership.Reruns.
CREATE TABLE viewership_rerun (
    lesson VARCHAR(64) NOT NULL,
    PRIMARY KEY (lesson)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Sums over all lessons that share something, see viewership.Slice. unit: D for a day, M for a month.
CREATE TABLE viewership_slice (
    slice   VARCHAR(32)  NOT NULL,
    unit    CHAR(1)      NOT NULL,
    start   DATE         NOT NULL,
    member  VARCHAR(255) NOT NULL,
    lessons BIGINT       NOT NULL,
    opens   BIGINT       NOT NULL,
    plays   BIGINT       NOT NULL,
    seconds BIGINT       NOT NULL,
    peak    BIGINT       NULL COMMENT 'not known of viewers of a school',
    viewers BIGINT       NULL COMMENT 'of this unit alone; not known by hour and by teacher',
    PRIMARY KEY (slice, unit, start, member),
    KEY viewership_slice_member (slice, member, unit, start),
    KEY viewership_slice_start (unit, start)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Their viewers, to be united over days; see watching.ViewerSet.
CREATE TABLE viewership_slice_viewers (
    slice  VARCHAR(32)  NOT NULL,
    unit   CHAR(1)      NOT NULL,
    start  DATE         NOT NULL,
    member VARCHAR(255) NOT NULL,
    sketch MEDIUMBLOB   NOT NULL,
    PRIMARY KEY (slice, unit, start, member),
    KEY viewership_slice_viewers_member (slice, member, unit, start),
    KEY viewership_slice_viewers_start (unit, start)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What people should look at. Marked, never taken out of a figure.
CREATE TABLE viewership_anomaly (
    day    DATE        NOT NULL,
    kind   VARCHAR(16) NOT NULL,
    lesson VARCHAR(64) NOT NULL COMMENT 'empty for none',
    school VARCHAR(16) NOT NULL COMMENT 'empty for none',
    minute INT         NULL COMMENT 'minutes since 1970-01-01T00:00Z; null for the whole day',
    figure BIGINT      NOT NULL,
    PRIMARY KEY (day, kind, lesson, school)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Lessons are asked for by the school of their teachers.
CREATE INDEX programme_lesson_teacher_school ON programme_lesson_teacher (school);
