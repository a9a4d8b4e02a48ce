package org.airclass.watching;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Source;
import org.airclass.programme.SourceKind;

/**
 * How an invented city watches: most of a grade's pupils come in the minutes around the bell, a few leave before the
 * end, and some come back in the evening for the replay. The same lesson always gets the same audience.
 */
final class SampleAudience {

    private static final int PUPILS_OF_A_GRADE = 100_000 / 6;
    private static final int EARLY_MINUTES = 6;
    private static final double MINUTES_TO_COME = 2.5;
    private static final double SHARE_THAT_LEAVES = 0.12;
    private static final LocalTime EVENING = LocalTime.of(19, 30);
    private static final int EVENING_MINUTES = 45;

    /** What is told of each minute; the facts of one row. */
    interface Minutely {
        void tell(String source, int minute, long opens, long plays, long beats, long seconds);
    }

    private final PublishedLesson lesson;
    private final ZoneId zone;
    private final Random random;
    private final int live;
    private final int replay;

    /** @param parallel lessons that share its grade and time, itself included */
    SampleAudience(PublishedLesson lesson, int parallel, ZoneId zone) {
        this.lesson = lesson;
        this.zone = zone;
        this.random = new Random(lesson.id().hashCode());
        double interest = (0.34 + 0.22 * random.nextDouble()) / parallel;
        this.live = (int) (PUPILS_OF_A_GRADE * lesson.grades().size() * interest);
        this.replay = (int) (live * (0.05 + 0.07 * random.nextDouble()));
    }

    /** Pupils as hashes, those of the evening partly the same as those of the morning. */
    long[] viewers() {
        int fresh = replay / 3;
        long[] viewers = new long[live + fresh];
        int pupils = PUPILS_OF_A_GRADE * lesson.grades().size();
        int first = Math.floorMod(lesson.id().hashCode(), pupils);
        for (int i = 0; i < viewers.length; i++) {
            viewers[i] = pupil(lesson.grades().get(0), (first + i) % pupils);
        }
        return viewers;
    }

    /** Minute by minute up to now. */
    void watch(LocalDateTime now, Minutely minutely) {
        String liveSource = sourceOf(SourceKind.LIVE);
        String replaySource = sourceOf(SourceKind.REPLAY);
        if (liveSource != null) {
            int length = (int) ChronoUnit.MINUTES.between(lesson.start(), lesson.end());
            watch(liveSource, lesson.date().atTime(lesson.start()), length, live, now, minutely);
        }
        if (replaySource != null) {
            watch(replaySource, lesson.date().atTime(EVENING), EVENING_MINUTES, replay, now, minutely);
        }
    }

    private void watch(
            String source, LocalDateTime start, int length, int audience, LocalDateTime now, Minutely minutely) {
        double before = 0;
        for (int t = -EARLY_MINUTES; t < length; t++) {
            LocalDateTime time = start.plusMinutes(t);
            if (!time.isBefore(now)) {
                return;
            }
            double come = 1 - Math.exp(-(t + EARLY_MINUTES + 1) / (MINUTES_TO_COME + EARLY_MINUTES / 2.0));
            double arriving = audience * (come - before) * (0.95 + 0.1 * random.nextDouble());
            before = come;
            double left = SHARE_THAT_LEAVES * Math.max(0, t) / length;
            long playing = t < 0 ? 0 : Math.round(audience * come * (1 - left) * (0.98 + 0.04 * random.nextDouble()));
            minutely.tell(
                    source,
                    Minutes.of(time.atZone(zone).toInstant()),
                    Math.round(arriving * 1.2),
                    Math.round(arriving * 1.05),
                    playing,
                    playing * 59);
        }
    }

    private String sourceOf(SourceKind kind) {
        List<Source> sources = lesson.sources();
        return sources.stream()
                .filter(source -> source.kind() == kind && source.url() != null)
                .map(Source::id)
                .findFirst()
                .orElse(null);
    }

    /** Spreads pupils over all numbers, as a hash does (the finaliser of SplitMix64). */
    private static long pupil(int grade, int number) {
        long z = ((long) grade << 32 | number) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
