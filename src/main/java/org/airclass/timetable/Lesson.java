package org.airclass.timetable;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.airclass.programme.SourceKind;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A lesson of the draft as it is stored; everybody else sees its {@link LessonPlan}. */
@Entity
@Table(name = "timetable_lesson")
class Lesson {

    @Id
    @Column(length = 16)
    String id;

    @Column(length = 64, nullable = false)
    String term;

    @Column(name = "day", nullable = false)
    LocalDate date;

    Integer period;

    @Column(name = "start_time", nullable = false)
    LocalTime start;

    @Column(name = "end_time", nullable = false)
    LocalTime end;

    @Column(length = 100, nullable = false)
    String subject;

    @Column(length = 500, nullable = false)
    String title;

    @Column(length = 100)
    String textbook;

    @Column(name = "live_point_id", length = 16)
    String livePointId;

    boolean cancelled;

    @Column(name = "cancel_reason", length = 500)
    String cancelReason;

    @Column(length = 16)
    String series;

    @Column(name = "school_id", length = 16)
    String schoolId;

    @Column(name = "for_school_id", length = 16)
    String forSchoolId;

    @Embedded
    Review review = new Review();

    long revision;

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "timetable_lesson_grade", joinColumns = @JoinColumn(name = "lesson_id"))
    @Column(name = "grade")
    Set<Integer> grades = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 500)
    @OrderColumn(name = "position")
    @CollectionTable(name = "timetable_lesson_teacher", joinColumns = @JoinColumn(name = "lesson_id"))
    List<Assignment> teachers = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 500)
    @OrderColumn(name = "position")
    @CollectionTable(name = "timetable_lesson_source", joinColumns = @JoinColumn(name = "lesson_id"))
    List<SourceEntry> sources = new ArrayList<>();

    /** 任课教师. */
    @Embeddable
    record Assignment(
            @Column(name = "teacher_id", length = 16, nullable = false) String teacherId,
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(length = 16, nullable = false)
                    LessonPlan.TeacherRole role,
            @Column(name = "instead_of", length = 100) String insteadOf) {}

    @Embeddable
    record SourceEntry(
            @Column(length = 16, nullable = false) String id,
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(length = 16, nullable = false)
                    SourceKind kind,
            @Column(length = 200, nullable = false) String label,
            @Column(length = 2000) String url,
            @Column(length = 2000) String subtitles) {}
}
