-- Editions as they were published, and for reports the latest published facts of whatever was ever published.

-- The row that publishers queue at, and the one value that every node asks for.
CREATE TABLE programme_head (
    id INT NOT NULL,
    number INT NOT NULL,
    PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO programme_head (id, number) VALUES (1, 0);

-- content and changes: JSON, gzip.
CREATE TABLE programme_edition (
    number INT NOT NULL,
    published_at DATETIME(6) NOT NULL,
    published_by VARCHAR(255) NOT NULL,
    restores INT NULL,
    lesson_count INT NOT NULL,
    content LONGBLOB NOT NULL,
    changes LONGBLOB NOT NULL,
    PRIMARY KEY (number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A lesson or a handout (kind). A handout covers date to last_date, has no time and no subject.
CREATE TABLE programme_lesson (
    lesson_id VARCHAR(64) NOT NULL,
    kind VARCHAR(8) NOT NULL,
    edition INT NOT NULL,
    date DATE NOT NULL,
    last_date DATE NOT NULL,
    period INT NULL,
    start_time TIME NULL,
    end_time TIME NULL,
    subject VARCHAR(255) NULL,
    title TEXT NOT NULL,
    textbook VARCHAR(255) NULL,
    cancelled BOOLEAN NOT NULL,
    teachers TEXT NOT NULL,
    PRIMARY KEY (lesson_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX programme_lesson_date ON programme_lesson (date);

CREATE TABLE programme_lesson_grade (
    lesson_id VARCHAR(64) NOT NULL,
    grade INT NOT NULL,
    PRIMARY KEY (lesson_id, grade)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE programme_lesson_teacher (
    lesson_id VARCHAR(64) NOT NULL,
    position INT NOT NULL,
    name VARCHAR(255) NOT NULL,
    school VARCHAR(255) NULL,
    PRIMARY KEY (lesson_id, position)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE INDEX programme_lesson_teacher_name ON programme_lesson_teacher (name);

CREATE TABLE programme_source (
    lesson_id VARCHAR(64) NOT NULL,
    source_id VARCHAR(64) NOT NULL,
    kind VARCHAR(8) NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (lesson_id, source_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
