package org.airclass.timetable;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** A handout of the draft as it is stored; everybody else sees its {@link HandoutPlan}. */
@Entity
@Table(name = "timetable_handout")
class Handout {

    @Id
    @Column(length = 16)
    String id;

    @Column(length = 64, nullable = false)
    String term;

    @Column(name = "first_day", nullable = false)
    LocalDate from;

    @Column(name = "last_day", nullable = false)
    LocalDate to;

    @Column(length = 500, nullable = false)
    String title;

    @Column(name = "for_school_id", length = 16)
    String forSchoolId;

    long revision;

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "timetable_handout_grade", joinColumns = @JoinColumn(name = "handout_id"))
    @Column(name = "grade")
    Set<Integer> grades = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 500)
    @OrderColumn(name = "position")
    @CollectionTable(name = "timetable_handout_source", joinColumns = @JoinColumn(name = "handout_id"))
    List<Lesson.SourceEntry> sources = new ArrayList<>();
}
