package org.airclass.viewership;

import java.util.Objects;
import java.util.stream.Stream;
import org.airclass.site.Refused;

/** Figures that a person states when correcting a report; null where what was counted stays. */
record StatedFigures(Long opens, Long plays, Long viewers, Double watchMinutes) {

    private static final long LARGEST = 1_000_000_000_000L;

    /** Null where nothing is stated. @throws Refused 422 for what can be no figure */
    StatedFigures checked() {
        boolean nothing = Stream.of(opens, plays, viewers, watchMinutes).allMatch(Objects::isNull);
        boolean sound = Stream.of(opens, plays, viewers, watchMinutes)
                .allMatch(n -> n == null || n.doubleValue() >= 0 && n.doubleValue() <= LARGEST);
        if (!sound) {
            throw Refused.invalidField("figures", "bad-value", "更正的数应为 0 以上", "A corrected figure is 0 or more");
        }
        return nothing ? null : this;
    }

    DailyFigures insteadOf(DailyFigures counted) {
        return new DailyFigures(
                counted.planned(),
                counted.onAir(),
                counted.watched(),
                opens == null ? counted.opens() : opens,
                plays == null ? counted.plays() : plays,
                viewers == null ? counted.viewers() : viewers,
                watchMinutes == null ? counted.watchSeconds() : Math.round(watchMinutes * 60));
    }
}
