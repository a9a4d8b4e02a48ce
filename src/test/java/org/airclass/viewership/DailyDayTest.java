package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.airclass.school.Organisation.Kind;
import org.airclass.viewership.DailyDay.Entry;
import org.airclass.viewership.DailyTree.Node;
import org.junit.jupiter.api.Test;

/** One school of the east has three devices, another nine, and one of the west eight hundred. */
class DailyDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final List<Entry> all = List.of(
            entry(new Node(DailyTree.BUREAU, null, Kind.BUREAU, "海州市教育局"), 900),
            entry(new Node("east", DailyTree.BUREAU, Kind.DISTRICT, "东区"), 12),
            entry(new Node("west", DailyTree.BUREAU, Kind.DISTRICT, "西区"), 800),
            entry(new Node("three", "east", Kind.SCHOOL, "三台小学"), 3),
            entry(new Node("nine", "east", Kind.SCHOOL, "九台小学"), 9),
            entry(new Node("many", "west", Kind.SCHOOL, "大校"), 800));

    @Test
    void theBureauCantReckonTheOnlyHiddenSchoolFromItsDistrict() {
        assertThat(told(report -> true, "publisher", DailyTree.BUREAU, Kind.BUREAU))
                .isEqualTo(Map.of("", "900", "east", "12", "west", "800", "three", "< 5", "nine", "×", "many", "800"));
    }

    /** There is nothing beside it that it could tell. */
    @Test
    void aSchoolsStaffSeeTheirOwnThoughTheyDoNotSignIt() {
        assertThat(told(report -> report.organisation().equals("nine"), "head", "nine", null))
                .isEqualTo(Map.of("nine", "9"));
        assertThat(told(report -> report.organisation().equals("three"), "head", "three", null))
                .isEqualTo(Map.of("three", "< 5"));
    }

    @Test
    void whoSignsSeesWhatIsSigned() {
        assertThat(told(report -> report.organisation().equals("three"), "editor", "three", Kind.SCHOOL))
                .isEqualTo(Map.of("three", "3"));
    }

    private Map<String, String> told(Predicate<DailyReport> sees, String who, String home, Kind may) {
        DailyDay day = new DailyDay(all, NOW, NOW, new FewDevices(5), sees);
        DailyAuthor reader = new DailyAuthor(who, who, home, may);
        Map<String, String> told = new TreeMap<>();
        all.stream().filter(entry -> sees.test(entry.report())).forEach(entry -> {
            DailyRow row = day.row(entry, reader, Locale.CHINESE);
            assertThat(row.opens() == null).isEqualTo(row.hidden() != null);
            told.put(entry.report().organisation(), row.hidden() == null ? "" + row.viewers() : row.hidden());
        });
        return told;
    }

    private static Entry entry(Node node, long devices) {
        DailyReport report = new DailyReport(DAY, node);
        DailyFigures figures = new DailyFigures(5, 5, 1, devices, devices, devices, 60 * devices);
        return new Entry(report, DailyVersion.first(report.id(), new DailyCount(figures, NOW), NOW));
    }
}
