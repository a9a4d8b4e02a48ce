-- Whose viewers they were, by which source they came, and what roll-ups need to know of it.

ALTER TABLE watching_count
    ADD COLUMN repeats BIGINT NOT NULL DEFAULT 0 COMMENT 'plays, of those counted, by a device beyond its limit of the day';
-- A day is rolled up by its minutes.
CREATE INDEX watching_count_minute ON watching_count (minute);

-- Minutes of long ago, added up by hour: same sums, without the minute and without beats.
CREATE TABLE watching_hour (
    lesson      VARCHAR(64) NOT NULL,
    source      VARCHAR(64) NOT NULL,
    hour        INT         NOT NULL COMMENT 'hours since 1970-01-01T00:00Z',
    node        VARCHAR(16) NOT NULL,
    opens       BIGINT      NOT NULL,
    plays       BIGINT      NOT NULL,
    seconds     BIGINT      NOT NULL,
    repeats     BIGINT      NOT NULL,
    robot_opens BIGINT      NOT NULL,
    robot_plays BIGINT      NOT NULL,
    PRIMARY KEY (lesson, source, hour, node),
    KEY watching_hour_hour (hour)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Of the same events those whose viewers have said which school is theirs.
CREATE TABLE watching_school_count (
    lesson  VARCHAR(64) NOT NULL,
    source  VARCHAR(64) NOT NULL,
    school  VARCHAR(16) NOT NULL,
    hour    INT         NOT NULL COMMENT 'hours since 1970-01-01T00:00Z',
    node    VARCHAR(16) NOT NULL,
    opens   BIGINT      NOT NULL,
    plays   BIGINT      NOT NULL,
    seconds BIGINT      NOT NULL,
    PRIMARY KEY (lesson, source, school, hour, node),
    KEY watching_school_count_hour (hour),
    KEY watching_school_count_school (school, hour)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Distinct viewers as in watching_viewers, told apart by source and by school.
CREATE TABLE watching_source_viewers (
    lesson VARCHAR(64) NOT NULL,
    source VARCHAR(64) NOT NULL,
    day    DATE        NOT NULL,
    node   VARCHAR(16) NOT NULL,
    sketch MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (lesson, source, day, node),
    KEY watching_source_viewers_day (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE watching_school_viewers (
    lesson VARCHAR(64) NOT NULL,
    school VARCHAR(16) NOT NULL,
    day    DATE        NOT NULL,
    node   VARCHAR(16) NOT NULL,
    sketch MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (lesson, school, day, node),
    KEY watching_school_viewers_day (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX watching_viewers_day ON watching_viewers (day);

-- How often a node added something to a day: who rolls days up sees which have changed, however late.
CREATE TABLE watching_touch (
    day         DATE        NOT NULL,
    node        VARCHAR(16) NOT NULL,
    turn        BIGINT      NOT NULL,
    compactions INT         NOT NULL DEFAULT 0 COMMENT 'how often minutes of this day were added up by hour',
    PRIMARY KEY (day, node)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was counted so far, whatever the bureau's zone: a day named too many is rolled up for nothing.
INSERT INTO watching_touch (day, node, turn)
SELECT day, node, 1 FROM watching_viewers
UNION
SELECT DATE(DATE_ADD('1970-01-01', INTERVAL minute - 720 MINUTE)), node, 1 FROM watching_count
UNION
SELECT DATE(DATE_ADD('1970-01-01', INTERVAL minute MINUTE)), node, 1 FROM watching_count
UNION
SELECT DATE(DATE_ADD('1970-01-01', INTERVAL minute + 480 MINUTE)), node, 1 FROM watching_count
UNION
SELECT DATE(DATE_ADD('1970-01-01', INTERVAL minute + 840 MINUTE)), node, 1 FROM watching_count;
