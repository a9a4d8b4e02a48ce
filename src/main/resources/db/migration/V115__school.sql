-- Published timetables name schools as they were called then; reports of their teachers must find them after a new name.
CREATE TABLE school_former_name (
    name            VARCHAR(100) NOT NULL,
    organisation_id VARCHAR(16)  NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Of schools that were given a new name before this was kept their teachers still have the old one.
INSERT INTO school_former_name (name, organisation_id)
SELECT t.school_name, MIN(t.school_id) FROM school_teacher t JOIN school_organisation o ON o.id = t.school_id
WHERE t.school_name <> o.name AND t.school_name <> '' GROUP BY t.school_name;
