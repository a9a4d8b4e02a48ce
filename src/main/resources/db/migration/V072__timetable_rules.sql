-- The authorities' rule sets in force. A set is read and replaced as a whole, so its rules lie in it.

CREATE TABLE timetable_rule_set (
    code             VARCHAR(64)  NOT NULL,
    preset           VARCHAR(64),
    name             VARCHAR(100) NOT NULL,
    source_authority VARCHAR(100) NOT NULL,
    source_document  VARCHAR(200),
    source_date      VARCHAR(10),
    first_day        DATE         NOT NULL,
    last_day         DATE,
    rules            LONGTEXT     NOT NULL,
    PRIMARY KEY (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
