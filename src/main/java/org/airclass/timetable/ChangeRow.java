package org.airclass.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a change set did to one lesson or handout, for reading; {@link Journal} writes them many at a time. */
@Entity
@Immutable
@Table(name = "timetable_change")
@IdClass(ChangeRow.Key.class)
class ChangeRow {

    record Key(long revision, int position) implements Serializable {}

    @Id
    long revision;

    @Id
    int position;

    @Column(name = "lesson_id", length = 16)
    String lessonId;

    @Column(name = "handout_id", length = 16)
    String handoutId;

    @Column(name = "before_json")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String before;

    @Column(name = "after_json")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String after;
}
