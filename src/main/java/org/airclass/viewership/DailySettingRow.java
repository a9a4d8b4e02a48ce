package org.airclass.viewership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;

/** The one row that says when daily reports are made and due. */
@Entity
@Table(name = "viewership_daily_setting")
class DailySettingRow {

    static final int ID = 1;

    @Id
    private int id;

    @Column(name = "make_at", nullable = false)
    private LocalTime makeAt;

    @Column(nullable = false)
    private LocalTime deadline;

    @Column(nullable = false)
    private LocalDate since;

    protected DailySettingRow() {}

    void change(LocalTime newMakeAt, LocalTime newDeadline) {
        makeAt = newMakeAt;
        deadline = newDeadline;
    }

    void reportSince(LocalDate day) {
        if (day.isBefore(since)) {
            since = day;
        }
    }

    DailySettings.Times times() {
        return new DailySettings.Times(makeAt, deadline, since);
    }
}
