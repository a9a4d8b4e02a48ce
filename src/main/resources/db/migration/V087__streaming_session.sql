-- What stream servers said of their clients: corroboration, never added to a count. No addresses of pupils are kept.
-- serial: servers use the name of a connection again. started_at is missing while only the end was heard.

CREATE TABLE streaming_session (
    server     VARCHAR(64)  NOT NULL,
    client     VARCHAR(64)  NOT NULL,
    kind       VARCHAR(8)   NOT NULL COMMENT 'PLAY or PUBLISH',
    serial     INT          NOT NULL,
    stream     VARCHAR(200) NOT NULL COMMENT 'app/name',
    started_at DATETIME(6)  NULL,
    ended_at   DATETIME(6)  NULL,
    heard_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (server, client, kind, serial),
    KEY streaming_session_heard (kind, heard_at),
    KEY streaming_session_open (kind, ended_at, heard_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE streaming_live_point ADD COLUMN stream_key VARCHAR(200) NULL COMMENT 'app/name of its signal on the stream server';
