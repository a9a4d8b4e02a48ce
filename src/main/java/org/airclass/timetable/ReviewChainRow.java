package org.airclass.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says which levels there are, names with commas between. */
@Entity
@Table(name = "timetable_review_chain")
class ReviewChainRow {

    static final int ID = 1;

    @Id
    int id;

    @Column(length = 64, nullable = false)
    String levels;
}
