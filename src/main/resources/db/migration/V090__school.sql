-- 在校学生数 by school and grade: what participation is measured against.
CREATE TABLE school_pupils (
    organisation_id VARCHAR(16) NOT NULL,
    grade           INT         NOT NULL,
    pupils          INT         NOT NULL,
    PRIMARY KEY (organisation_id, grade)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
