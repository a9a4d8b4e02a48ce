-- Whose ids an outsider could choose so that a few of them look like millions can't be chosen without knowing this.
CREATE TABLE watching_secret (
    id     INT        NOT NULL COMMENT 'always 1',
    secret BINARY(16) NOT NULL COMMENT 'see watching.ViewerKey',
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO watching_secret (id, secret) VALUES (1, RANDOM_BYTES(16));
