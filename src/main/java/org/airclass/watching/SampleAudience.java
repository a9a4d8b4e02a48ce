package org.airclass.watching;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Source;
import org.airclass.programme.SourceKind;

/**
 * How an invented city watches on the web, beside the many before the television: pupils come in the minutes around the
 * bell, a few leave before the end, and some come back in the evening. The same lesson always gets the same audience.
 */
final class SampleAudience {

    static final int PUPILS_OF_A_GRADE = 100_000 / 6;
    private static final int EARLY_MINUTES = 6;
    private static final double MINUTES_TO_COME = 5.5;
    private static final double SHARE_THAT_LEAVES = 0.12;
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final int EVENING_MINUTES = 20;

    /** What is told of each minute; the facts of one row. */
    interface Minutely {
        void tell(String source, int minute, long opens, long plays, long beats, long seconds);
    }

    private final PublishedLesson lesson;
    private final ZoneId zone;
    private final Random random;
    private final String liveSource;
    private final String replaySource;
    private final LocalDateTime start;
    private final int length;
    private final int live;
    private final int replay;

    /** @param parallel lessons that share its grade and time, itself included */
    SampleAudience(PublishedLesson lesson, int parallel, ZoneId zone) {
        this.lesson = lesson;
        this.zone = zone;
        this.random = new Random(lesson.id().hashCode());
        this.replaySource = sourceOf(SourceKind.REPLAY);
        // A lesson of the past often has its replay in the place of the live stream.
        this.liveSource = sourceOf(SourceKind.LIVE) != null ? sourceOf(SourceKind.LIVE) : replaySource;
        this.start = lesson.date().atTime(lesson.start());
        this.length = (int) ChronoUnit.MINUTES.between(lesson.start(), lesson.end());
        double interest = (0.10 + 0.12 * random.nextDouble()) / parallel;
        this.live = liveSource == null
                ? 0
                : (int) (PUPILS_OF_A_GRADE * lesson.grades().size() * interest);
        boolean comesBack = replaySource != null && lesson.end().isBefore(EVENING.minusMinutes(EARLY_MINUTES));
        this.replay = comesBack ? (int) (live * (0.08 + 0.10 * random.nextDouble())) : 0;
    }

    /**
     * Pupils as hashes, up to now; those of the evening are partly the same as those of the day.
     *
     * @return by school; a pupil is of the same school in each lesson
     */
    Map<String, long[]> viewers(LocalDateTime now, SampleFamilies families) {
        int came = (int) (live * shareThatCame(start, length, now));
        int fresh = (int) (replay * shareThatCame(evening(), EVENING_MINUTES, now) / 3);
        int pupils = PUPILS_OF_A_GRADE * lesson.grades().size();
        int first = Math.floorMod(lesson.id().hashCode(), pupils);
        Map<String, LongStream.Builder> bySchool = new TreeMap<>();
        for (int i = 0; i < came + fresh; i++) {
            int number = (first + i) % pupils;
            bySchool.computeIfAbsent(families.schoolOf(number, PUPILS_OF_A_GRADE), school -> LongStream.builder())
                    .add(pupil(lesson.grades().get(0), number));
        }
        Map<String, long[]> viewers = new TreeMap<>();
        bySchool.forEach((school, hashes) -> viewers.put(school, hashes.build().toArray()));
        return viewers;
    }

    /** Minute by minute up to now. */
    void watch(LocalDateTime now, Minutely minutely) {
        if (live > 0) {
            watch(liveSource, start, length, live, now, minutely);
        }
        if (replay > 0) {
            watch(replaySource, evening(), EVENING_MINUTES, replay, now, minutely);
        }
    }

    /** By which those come who watch live; null where nobody can. */
    String source() {
        return liveSource;
    }

    private LocalDateTime evening() {
        return lesson.date().atTime(EVENING);
    }

    private static double shareThatCame(LocalDateTime start, int length, LocalDateTime now) {
        long minutes = Math.min(length, ChronoUnit.MINUTES.between(start, now)) + EARLY_MINUTES;
        return minutes <= 0 ? 0 : 1 - Math.exp(-minutes / MINUTES_TO_COME);
    }

    private void watch(
            String source, LocalDateTime start, int length, int audience, LocalDateTime now, Minutely minutely) {
        double before = 0;
        for (int t = -EARLY_MINUTES; t < length; t++) {
            LocalDateTime time = start.plusMinutes(t);
            if (!time.isBefore(now)) {
                return;
            }
            double come = shareThatCame(start, length, time.plusMinutes(1));
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
