-- What was watched. Only the folder watching writes here; see its package-info and Visits.

-- Additive facts. A node adds to rows of its own only, so that nodes never wait for one another.
CREATE TABLE watching_count (
    lesson      VARCHAR(64) NOT NULL COMMENT 'lesson or handout',
    source      VARCHAR(64) NOT NULL COMMENT 'source of the lesson; empty: the lesson page itself',
    minute      INT         NOT NULL COMMENT 'minutes since 1970-01-01T00:00Z',
    node        VARCHAR(16) NOT NULL,
    opens       BIGINT      NOT NULL,
    plays       BIGINT      NOT NULL,
    beats       BIGINT      NOT NULL,
    seconds     BIGINT      NOT NULL,
    robot_opens BIGINT      NOT NULL COMMENT 'robots are in none of the columns before',
    robot_plays BIGINT      NOT NULL,
    robot_beats BIGINT      NOT NULL,
    PRIMARY KEY (lesson, source, minute, node)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The highest batch of each run of a node that is in: its batches come in the order of their numbers.
CREATE TABLE watching_batch (
    node   VARCHAR(16) NOT NULL,
    run    VARCHAR(16) NOT NULL COMMENT 'drawn at each start of the program',
    number BIGINT      NOT NULL,
    PRIMARY KEY (node, run)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Hashes of the viewers of a batch, until they are folded into watching_viewers.
CREATE TABLE watching_coupon (
    node    VARCHAR(16) NOT NULL,
    run     VARCHAR(16) NOT NULL,
    number  BIGINT      NOT NULL,
    minute  INT         NOT NULL COMMENT 'when it was added, minutes since 1970-01-01T00:00Z',
    viewers MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (node, run, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Distinct viewers of a lesson on a day, as an HLL sketch per node that folded.
CREATE TABLE watching_viewers (
    lesson VARCHAR(64) NOT NULL,
    day    DATE        NOT NULL,
    node   VARCHAR(16) NOT NULL,
    sketch MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (lesson, day, node)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
