-- 收看指南: where each operator shows which grade. Read and replaced as a whole, so it is one row of JSON.

CREATE TABLE streaming_guide (
    id      INT      NOT NULL,
    content LONGTEXT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
