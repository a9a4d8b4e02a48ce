package org.airclass.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A {@link RuleSet} as it is stored. */
@Entity
@Table(name = "timetable_rule_set")
class RuleSetRow {

    @Id
    @Column(length = 64)
    String code;

    @Column(length = 64)
    String preset;

    @Column(length = 100, nullable = false)
    String name;

    @Column(name = "source_authority", length = 100, nullable = false)
    String authority;

    @Column(name = "source_document", length = 200)
    String document;

    @Column(name = "source_date", length = 10)
    String documentDate;

    @Column(name = "first_day", nullable = false)
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    /** The list of {@link RuleSet.Rule} as JSON. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    String rules;
}
