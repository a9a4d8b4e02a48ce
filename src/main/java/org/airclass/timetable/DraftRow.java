package org.airclass.timetable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that every write to the draft changes first. */
@Entity
@Table(name = "timetable_draft")
class DraftRow {

    static final int ID = 1;

    @Id
    int id;

    long revision;

    /** Changed by a publication, to hold the row; the draft itself is as before. */
    long publications;
}
