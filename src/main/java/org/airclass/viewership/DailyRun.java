package org.airclass.viewership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A day whose reports are made. Its key is what lets one of many nodes make them. */
@Entity
@Table(name = "viewership_daily_run")
class DailyRun {

    @Id
    private LocalDate day;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    protected DailyRun() {}

    DailyRun(LocalDate day, Instant madeAt, Instant dueAt) {
        this.day = day;
        this.madeAt = madeAt;
        this.dueAt = dueAt;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** Who has not signed by then is late. */
    Instant dueAt() {
        return dueAt;
    }
}
