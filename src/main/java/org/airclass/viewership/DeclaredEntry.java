package org.airclass.viewership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.airclass.site.ShortId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A declared figure. It never changes: what takes its place names it. */
@Entity
@Immutable
@Table(name = "viewership_declared")
class DeclaredEntry {

    @Id
    @Column(length = 16)
    private String id;

    @Column(length = 64, nullable = false)
    private String batch;

    @Column(nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 16, nullable = false)
    private DeclaredKind kind;

    @Column(length = 100, nullable = false)
    private String source;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 32, nullable = false)
    private DeclaredUnit unit;

    @Column(name = "first_day", nullable = false)
    private LocalDate from;

    @Column(name = "last_day", nullable = false)
    private LocalDate to;

    @Column(name = "amount", precision = 20, scale = 2, nullable = false)
    private BigDecimal value;

    @Column(name = "lesson_id", length = 64)
    private String lesson;

    @Column(length = 100)
    private String channel;

    @Column(name = "organisation_id", length = 16)
    private String organisation;

    @Column(name = "evidence_id", length = 16)
    private String evidence;

    @Column(length = 500)
    private String note;

    @Column(length = 16)
    private String corrects;

    @Column(name = "declared_at", nullable = false)
    private Instant declaredAt;

    @Column(name = "declared_by", length = 64, nullable = false)
    private String declaredBy;

    protected DeclaredEntry() {}

    DeclaredEntry(DeclaredBatch batch, int position, DeclaredPlan plan) {
        this.id = ShortId.next();
        this.batch = batch.batch();
        this.position = position;
        this.kind = plan.kind();
        this.source = plan.source();
        this.unit = plan.unit();
        this.from = plan.from();
        this.to = plan.to();
        this.value = plan.value();
        this.lesson = plan.lesson();
        this.channel = plan.channel();
        this.organisation = plan.organisation();
        this.evidence = plan.evidence();
        this.note = plan.note();
        this.corrects = plan.corrects();
        this.declaredAt = batch.declaredAt();
        this.declaredBy = batch.declaredBy();
    }

    String id() {
        return id;
    }

    String batch() {
        return batch;
    }

    /** What it says. */
    DeclaredPlan plan() {
        return new DeclaredPlan(
                source, kind, unit, from, to, value, lesson, channel, organisation, evidence, note, corrects);
    }

    Instant declaredAt() {
        return declaredAt;
    }

    String declaredBy() {
        return declaredBy;
    }
}
