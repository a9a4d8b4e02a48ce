package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import org.airclass.site.Refused;
import org.airclass.site.Transactions;

/** When daily reports are made and due. */
@ApplicationScoped
class DailySettings {

    /** @param since no day before is caught up with */
    record Times(LocalTime makeAt, LocalTime deadline, LocalDate since) {}

    private final EntityManager entities;

    DailySettings(EntityManager entities) {
        this.entities = entities;
    }

    Times times() {
        return row().times();
    }

    /** From the next day on whose reports are not made yet. @throws Refused 422 when they would be due before they are made */
    Times change(LocalTime makeAt, LocalTime deadline) {
        if (!deadline.isAfter(makeAt)) {
            throw Refused.invalidField(
                    "deadline", "before-made", "截止时间应晚于生成时间", "The deadline must be after the time of making");
        }
        return Transactions.run(() -> {
            DailySettingRow row = row();
            row.change(makeAt, deadline);
            return row.times();
        });
    }

    /** Days since this one are reported, if they were not before. */
    void reportSince(LocalDate day) {
        Transactions.run(() -> row().reportSince(day));
    }

    private DailySettingRow row() {
        return entities.find(DailySettingRow.class, DailySettingRow.ID);
    }
}
