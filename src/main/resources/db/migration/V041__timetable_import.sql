-- Previews of imports. What a preview found is JSON, gzip, in parts of up to 500 kB: no statement and no
-- transaction of a cluster then grows beyond what every engine takes.

CREATE TABLE timetable_import (
    id             VARCHAR(16)  NOT NULL,
    term           VARCHAR(64)  NOT NULL,
    file_name      VARCHAR(255) NOT NULL,
    layout         VARCHAR(16)  NOT NULL,
    row_count      INT          NOT NULL,
    lessons        INT          NOT NULL,
    downloads      INT          NOT NULL,
    draft_revision BIGINT       NOT NULL,
    created_at     DATETIME(6)  NOT NULL,
    created_by     VARCHAR(255) NOT NULL,
    applied_at     DATETIME(6),
    PRIMARY KEY (id),
    KEY timetable_import_created (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE timetable_import_part (
    import_id VARCHAR(16) NOT NULL,
    position  INT         NOT NULL,
    content   LONGBLOB  NOT NULL,
    PRIMARY KEY (import_id, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
