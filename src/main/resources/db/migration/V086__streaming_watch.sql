-- Which node probes the streams (holder, until_at) and what it found (content: JSON), for all the others to read.

CREATE TABLE streaming_watch (
    id       INT         NOT NULL,
    holder   VARCHAR(16) NOT NULL,
    until_at DATETIME(6) NOT NULL,
    round    BIGINT      NOT NULL,
    content  LONGTEXT    NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO streaming_watch (id, holder, until_at, round, content) VALUES (1, '', '2000-01-01 00:00:00', 0, '[]');
