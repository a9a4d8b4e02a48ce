package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Source;
import org.airclass.programme.SourceKind;
import org.junit.jupiter.api.Test;

class SampleAudienceTest {

    private static final LocalDateTime NEXT_DAY = Views.DAY.plusDays(1).atStartOfDay();
    private static final SortedMap<String, Integer> PUPILS = new TreeMap<>(Map.of("a", 750, "b", 956, "c", 9_000));
    private static final SampleFamilies FAMILIES = new SampleFamilies(PUPILS);

    @Test
    void noMoreAreWatchingThanViewersAndNearlyAllOpenOnce() {
        SampleAudience audience = audience();
        Map<String, Long> opens = new HashMap<>();
        Map<String, Long> peak = new HashMap<>();
        audience.watch(NEXT_DAY, (source, minute, open, play, beats, seconds) -> {
            opens.merge(source, open, Long::sum);
            peak.merge(source, beats, Math::max);
            assertThat(seconds).isBetween(0L, beats * 60);
        });
        long[] came = all(audience.viewers(NEXT_DAY, FAMILIES));
        long viewers = Arrays.stream(came).distinct().count();
        assertThat(viewers).isGreaterThan(1500).isEqualTo(came.length);
        assertThat(peak.get("live")).isLessThanOrEqualTo(viewers);
        assertThat(opens.get("live")).isGreaterThan(viewers / 2);
        assertThat(opens.get("replay")).isPositive().isLessThan(opens.get("live") / 4);
    }

    @Test
    void nothingIsWatchedBeforeItIsTime() {
        audience().watch(Views.DAY.atTime(9, 10), (source, minute, opens, plays, beats, seconds) -> {
            assertThat(source).isEqualTo("live");
            assertThat(minute)
                    .isLessThan(Minutes.of(Views.DAY
                            .atTime(9, 10)
                            .atZone(ZoneId.of("Asia/Shanghai"))
                            .toInstant()));
        });
    }

    @Test
    void everyViewerHasOpenedIt() {
        long[] opens = new long[1];
        LocalDateTime during = Views.DAY.atTime(9, 10);
        audience().watch(during, (source, minute, opened, plays, beats, seconds) -> opens[0] += opened);
        assertThat(all(audience().viewers(during, FAMILIES)).length)
                .isPositive()
                .isLessThanOrEqualTo((int) opens[0]);
    }

    @Test
    void aPupilIsOfOneSchoolWhateverTheLesson() {
        Map<Long, String> schools = new HashMap<>();
        for (SampleAudience audience : List.of(audience("sample-1"), audience("sample-2"), audience("sample-7"))) {
            audience.viewers(NEXT_DAY, FAMILIES).forEach((school, viewers) -> {
                for (long viewer : viewers) {
                    String other = schools.put(viewer, school);
                    assertThat(other == null ? school : other).isEqualTo(school);
                }
            });
        }
        assertThat(schools.values()).contains("a", "b", "c", SchoolCode.NONE);
    }

    @Test
    void noSchoolHasMoreFamiliesThanPupils() {
        Map<String, Integer> families = new HashMap<>();
        for (int number = 0; number < SampleAudience.PUPILS_OF_A_GRADE; number++) {
            families.merge(FAMILIES.schoolOf(number, SampleAudience.PUPILS_OF_A_GRADE), 1, Integer::sum);
        }
        PUPILS.forEach((school, pupils) ->
                assertThat(families.get(school)).as(school).isBetween(pupils * 44 / 100, pupils * 86 / 100));
    }

    @Test
    void nothingIsLostWhereItIsDividedAmongSchools() {
        for (long number : new long[] {0, 1, 7, 140, 2_000}) {
            Batch.Facts all = new Batch.Facts();
            all.opens = number;
            all.seconds = 59 * number;
            SortedMap<String, Batch.Facts> shares = FAMILIES.share(all, SampleAudience.PUPILS_OF_A_GRADE);
            assertThat(shares).containsOnlyKeys("a", "b", "c", SchoolCode.NONE);
            assertThat(shares.values().stream().mapToLong(share -> share.opens).sum())
                    .isEqualTo(number);
            assertThat(shares.values().stream()
                            .mapToLong(share -> share.seconds)
                            .sum())
                    .isEqualTo(59 * number);
            assertThat(shares.values()).allMatch(share -> share.opens >= 0 && share.seconds >= 0);
        }
    }

    @Test
    void theFirstMinuteOfParallelLessonsReachesEverySchool() {
        SortedMap<String, Integer> city = new TreeMap<>();
        IntStream.range(0, 20).forEach(school -> city.put("school-" + school, 750));
        SampleFamilies families = new SampleFamilies(city);
        for (int id = 0; id < 100; id++) {
            Batch.Facts first = new Batch.Facts();
            SampleAudience audience = new SampleAudience(lesson("sample-" + id), 2, ZoneId.of("Asia/Shanghai"));
            audience.watch(Views.DAY.atTime(8, 55), (source, minute, opens, plays, beats, seconds) -> {
                first.opens = opens;
                first.plays = plays;
            });
            assertThat(families.share(first, SampleAudience.PUPILS_OF_A_GRADE).values())
                    .hasSize(21)
                    .allMatch(share -> share.opens > 0 && share.plays > 0);
        }
    }

    private static long[] all(Map<String, long[]> viewers) {
        return viewers.values().stream().flatMapToLong(Arrays::stream).toArray();
    }

    private static SampleAudience audience() {
        return audience("sample-1");
    }

    private static SampleAudience audience(String id) {
        return new SampleAudience(lesson(id), 1, ZoneId.of("Asia/Shanghai"));
    }

    private static PublishedLesson lesson(String id) {
        return new PublishedLesson(
                id,
                Views.DAY,
                List.of(4),
                1,
                LocalTime.of(9, 0),
                LocalTime.of(9, 25),
                "语文",
                "古诗词三首",
                null,
                false,
                null,
                null,
                List.of(),
                List.of(
                        new Source("live", SourceKind.LIVE, "直播", "https://live.example.cn/1"),
                        new Source("replay", SourceKind.REPLAY, "回看", "https://vod.example.cn/1")));
    }
}
