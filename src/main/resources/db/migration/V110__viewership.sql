-- Whatever range is asked for is put together from few units: days, and ten days, months and quarters that are over.

-- A unit longer than a day, made from which versions of its days. unit: X for ten days, M for a month, Q for a quarter.
CREATE TABLE viewership_unit (
    unit     CHAR(1) NOT NULL,
    start    DATE    NOT NULL,
    last     DATE    NOT NULL COMMENT 'its last day',
    versions BIGINT  NOT NULL COMMENT 'SUM(version) of its days',
    PRIMARY KEY (unit, start),
    KEY viewership_unit_start (start)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DROP TABLE viewership_month;
DELETE FROM viewership_slice WHERE unit <> 'D';

-- Viewers of the members of a slice, many to a row, in the order of the members: a report reads thousands of them.
CREATE TABLE viewership_viewers (
    slice        VARCHAR(32)  NOT NULL,
    unit         CHAR(1)      NOT NULL,
    start        DATE         NOT NULL,
    pack         INT          NOT NULL,
    first_member VARCHAR(255) NOT NULL,
    last_member  VARCHAR(255) NOT NULL,
    sketches     MEDIUMBLOB   NOT NULL COMMENT 'see viewership.SketchPack',
    PRIMARY KEY (slice, unit, start, pack),
    KEY viewership_viewers_start (unit, start)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

DROP TABLE viewership_slice_viewers;

-- Every day is made again, for what it had in the tables before; until then its viewers are not known.
UPDATE viewership_day SET turns = -1;
UPDATE viewership_slice SET viewers = NULL;

-- Handouts that are still valid are found without looking at every lesson since.
CREATE INDEX programme_lesson_handout ON programme_lesson (kind, last_date);
