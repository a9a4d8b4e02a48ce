package org.airclass.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Pupils of a grade of a school. */
@Entity
@Table(name = "school_pupils")
class PupilsRow {

    @Embeddable
    record Key(
            @Column(name = "organisation_id", length = 16, nullable = false) String organisation,
            @Column(nullable = false) int grade) {}

    @EmbeddedId
    Key key;

    @Column(nullable = false)
    int pupils;
}
