-- Batches as they were committed, a row each; until they are added up in watching_count and watching_viewers, in the same
-- transaction that deletes them here.
CREATE TABLE watching_journal (
    node    VARCHAR(16) NOT NULL,
    run     VARCHAR(16) NOT NULL COMMENT 'drawn at each start of the program',
    number  BIGINT      NOT NULL,
    minute  INT         NOT NULL COMMENT 'when it was added, minutes since 1970-01-01T00:00Z',
    content MEDIUMBLOB  NOT NULL COMMENT 'facts and viewers, see watching.BatchFormat',
    PRIMARY KEY (node, run, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Viewers that wait become batches of viewers only: no event, no row of facts. Their own run: the facts of theirs are added.
INSERT INTO watching_journal (node, run, number, minute, content)
SELECT node, CONCAT('0-', run), number, minute, CONCAT(X'0000000000000000', viewers)
FROM watching_coupon;

DROP TABLE watching_coupon;

-- So far every batch up to this number was added up when it came in: its meaning stays.
ALTER TABLE watching_batch
    MODIFY COLUMN number BIGINT NOT NULL COMMENT 'up to this one all are added up, and never again',
    ADD COLUMN turn BIGINT NOT NULL DEFAULT 0 COMMENT 'moved by whoever moves batches of the run: one at a time',
    ADD COLUMN minute INT NOT NULL DEFAULT 0 COMMENT 'of the last turn, minutes since 1970-01-01T00:00Z';
