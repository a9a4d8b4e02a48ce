-- 日报告: what each school, each district and the bureau reports of a school day, and who has signed it.

-- When reports are made and due; since: no day before is caught up with.
CREATE TABLE viewership_daily_setting (
    id       INT  NOT NULL,
    make_at  TIME NOT NULL,
    deadline TIME NOT NULL,
    since    DATE NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO viewership_daily_setting (id, make_at, deadline, since) VALUES (1, '17:30:00', '20:00:00', CURRENT_DATE);

-- A day whose reports are made: whoever adds its row makes them, in the same transaction.
CREATE TABLE viewership_daily_run (
    day     DATE        NOT NULL,
    made_at DATETIME(6) NOT NULL,
    due_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- '' is the bureau. name, kind and parent are those of that day.
CREATE TABLE viewership_daily (
    id              VARCHAR(16)  NOT NULL,
    day             DATE         NOT NULL,
    organisation_id VARCHAR(16)  NOT NULL,
    parent_id       VARCHAR(16),
    kind            VARCHAR(16)  NOT NULL,
    name            VARCHAR(100) NOT NULL,
    version         INT          NOT NULL COMMENT 'the one that counts, from 1',
    turn            BIGINT       NOT NULL COMMENT 'moved by whoever acts on it: one at a time',
    nil_reason      VARCHAR(500),
    nil_by          VARCHAR(64),
    nil_at          DATETIME(6),
    PRIMARY KEY (id),
    UNIQUE KEY viewership_daily_day (day, organisation_id),
    KEY viewership_daily_organisation (organisation_id, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Its figures, never changed: a correction is one more version with its reason. Each is signed by itself.
CREATE TABLE viewership_daily_version (
    id            VARCHAR(16) NOT NULL,
    report_id     VARCHAR(16) NOT NULL,
    number        INT         NOT NULL,
    counted_until DATETIME(6) NOT NULL,
    planned       INT         NOT NULL,
    on_air        INT         NOT NULL,
    watched       INT         NOT NULL,
    opens         BIGINT      NOT NULL,
    plays         BIGINT      NOT NULL,
    viewers       BIGINT      NOT NULL,
    watch_seconds BIGINT      NOT NULL,
    stated        BOOLEAN     NOT NULL COMMENT 'a person stated figures of it',
    reason        VARCHAR(500) COMMENT 'of a correction',
    made_at       DATETIME(6) NOT NULL,
    made_by       VARCHAR(64) COMMENT 'NULL: the service',
    signed_by     VARCHAR(64),
    signed_name   VARCHAR(64),
    signed_at     DATETIME(6),
    exceptions    LONGTEXT    COMMENT 'JSON',
    PRIMARY KEY (id),
    UNIQUE KEY viewership_daily_version_number (report_id, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
