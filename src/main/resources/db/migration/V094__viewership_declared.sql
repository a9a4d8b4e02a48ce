-- Figures that others counted, as they declared them. Nothing here is changed or deleted: a correction is an entry that names
-- the one it corrects, and each is corrected once at most, so that corrections form chains.

CREATE TABLE viewership_declared_batch (
    batch       VARCHAR(64)  NOT NULL COMMENT 'chosen by who declares it',
    fingerprint VARCHAR(64)  NOT NULL COMMENT 'SHA-256 of what was sent',
    entries     INT          NOT NULL,
    file_name   VARCHAR(255),
    declared_at DATETIME(6)  NOT NULL,
    declared_by VARCHAR(64)  NOT NULL,
    PRIMARY KEY (batch)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE viewership_declared (
    id              VARCHAR(16)    NOT NULL,
    batch           VARCHAR(64)    NOT NULL,
    position        INT            NOT NULL COMMENT 'within the batch, from 0',
    kind            VARCHAR(16)    NOT NULL,
    source          VARCHAR(100)   NOT NULL COMMENT 'who counted it, such as the name of an operator',
    unit            VARCHAR(32)    NOT NULL,
    first_day       DATE           NOT NULL,
    last_day        DATE           NOT NULL COMMENT 'included',
    amount          DECIMAL(20, 2) NOT NULL,
    lesson_id       VARCHAR(64),
    channel         VARCHAR(100),
    organisation_id VARCHAR(16),
    evidence_id     VARCHAR(16),
    note            VARCHAR(500),
    corrects        VARCHAR(16)    COMMENT 'the entry that this one takes the place of',
    declared_at     DATETIME(6)    NOT NULL,
    declared_by     VARCHAR(64)    NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY viewership_declared_position (batch, position),
    UNIQUE KEY viewership_declared_corrects (corrects),
    KEY viewership_declared_days (last_day, first_day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What proves a declared figure, byte by byte as it came. In the database: every node has it, and so has its backup.
CREATE TABLE viewership_evidence (
    id          VARCHAR(16)  NOT NULL,
    name        VARCHAR(255) NOT NULL,
    type        VARCHAR(100) NOT NULL,
    bytes       INT          NOT NULL,
    sha256      VARCHAR(64)  NOT NULL,
    content     LONGBLOB     NOT NULL,
    uploaded_at DATETIME(6)  NOT NULL,
    uploaded_by VARCHAR(64)  NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
