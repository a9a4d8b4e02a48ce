-- Whose a lesson is, and how far it has come through the review.

-- The organisation that owns it; null for the bureau's own.
ALTER TABLE timetable_lesson ADD COLUMN school_id VARCHAR(16);

-- What was planned before there was a review has been approved by whoever published it.
ALTER TABLE timetable_lesson ADD COLUMN review_status VARCHAR(16) NOT NULL DEFAULT 'APPROVED';

ALTER TABLE timetable_lesson ADD COLUMN review_waiting_for VARCHAR(16);

ALTER TABLE timetable_lesson ADD COLUMN review_reason VARCHAR(500);

-- The journal is the trail of the review as well.
ALTER TABLE timetable_change_set ADD COLUMN by_role VARCHAR(32);

ALTER TABLE timetable_change_set ADD COLUMN review_action VARCHAR(16);

-- The levels a lesson passes, one row; nothing to approve until a bureau says so.
CREATE TABLE timetable_review_chain (
    id     INT         NOT NULL,
    levels VARCHAR(64) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO timetable_review_chain (id, levels) VALUES (1, '');
