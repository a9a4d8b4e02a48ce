-- What no slice is rolled up for is added up from these: a year of rows took seconds to go through.
CREATE TABLE viewership_columns (
    day     DATE       NOT NULL,
    lessons MEDIUMBLOB NOT NULL COMMENT 'ids, see viewership.DayColumnsWriter',
    traits  MEDIUMBLOB NOT NULL COMMENT 'what lessons are, see viewership.DayColumns',
    counts  MEDIUMBLOB NOT NULL COMMENT 'by lesson, hour and kind of source',
    PRIMARY KEY (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE viewership_school_columns (
    day    DATE       NOT NULL,
    piece  INT        NOT NULL,
    counts MEDIUMBLOB NOT NULL COMMENT 'by lesson, hour, kind of source and viewers'' school',
    PRIMARY KEY (day, piece)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Every day is made again, for what it had in the tables before; until all are, reports say that nothing is rolled up yet.
UPDATE viewership_day SET turns = -1;
UPDATE viewership_roll SET rolled_at = NULL;
