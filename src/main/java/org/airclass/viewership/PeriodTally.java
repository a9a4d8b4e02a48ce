package org.airclass.viewership;

import java.util.EnumMap;
import java.util.Map;
import org.airclass.viewership.DailyDay.Entry;

/** The daily reports of one organisation, added up. What is missing adds nothing, and is counted as missing. */
final class PeriodTally {

    private final Map<DailyStatus, Integer> days = new EnumMap<>(DailyStatus.class);
    private DailyReport latest;
    private int signed;
    private int planned;
    private int onAir;
    private long opens;
    private long plays;
    private long watchSeconds;

    void add(Entry entry, DailyStatus status) {
        if (latest == null || entry.report().day().isAfter(latest.day())) {
            latest = entry.report();
        }
        days.merge(status, 1, Integer::sum);
        signed += entry.isSigned() ? 1 : 0;
        if (status != DailyStatus.MISSING) {
            DailyFigures figures = entry.version().figures();
            planned += figures.planned();
            onAir += figures.onAir();
            opens += figures.opens();
            plays += figures.plays();
            watchSeconds += figures.watchSeconds();
        }
    }

    /** The last of them: its name is the one that is shown. */
    DailyReport latest() {
        return latest;
    }

    /** Who only watched on days without a report adds viewers to no sum. @param viewers as those of the {@link #row} */
    FewDevices.Part part(long viewers) {
        boolean isInTheSum = opens + plays + watchSeconds > 0;
        boolean any = missing() < all() && (isInTheSum || viewers > 0);
        return new FewDevices.Part(
                latest.organisation(), isInTheSum ? DailyTree.districtOf(latest) : null, viewers, any);
    }

    private int missing() {
        return days.getOrDefault(DailyStatus.MISSING, 0);
    }

    private int all() {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * @param viewers of the whole time, united
     * @param hidden what stands in place of the figures; null where they are told
     */
    PeriodReport.Row row(long viewers, String hidden) {
        boolean known = missing() < all() && hidden == null;
        return new PeriodReport.Row(
                orNull(latest.organisation()),
                latest.name(),
                latest.kind(),
                orNull(latest.parent()),
                all(),
                days.getOrDefault(DailyStatus.VALUE, 0),
                days.getOrDefault(DailyStatus.ZERO_DECLARED, 0),
                missing(),
                signed,
                planned,
                onAir,
                known ? opens : null,
                known ? plays : null,
                known ? viewers : null,
                known ? LessonReport.minutes(watchSeconds) : null,
                hidden);
    }

    private static String orNull(String organisation) {
        return DailyTree.BUREAU.equals(organisation) ? null : organisation;
    }
}
