package org.airclass.viewership;

import static org.airclass.viewership.Watched.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.airclass.Accounts;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Teacher;
import org.airclass.school.Grade;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two ways lead from the same facts to a report: what both can tell is the same, whoever is asked about. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class ColumnSumsTest {

    private static final LocalDate MONDAY = LocalDate.of(2058, 3, 4);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private record Sums(long lessons, long opens, long plays, long seconds) {
        static Sums of(Figures figures) {
            return new Sums(figures.lessons(), figures.opens(), figures.plays(), figures.seconds());
        }
    }

    @Inject
    Watched watched;

    @Inject
    TestClock clock;

    @Inject
    DataSource dataSource;

    @Inject
    Summaries summaries;

    private static boolean watchedAlready;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void columnsTellWhatSlicesTell() throws SQLException {
        watch();
        SchoolTree tree = summaries.tree();
        int compared = 0;
        int viewersCompared = 0;
        try (Connection connection = dataSource.getConnection()) {
            for (Slice slice : Slice.ROLLED) {
                Map<String, Figures> members = slice(connection, slice, Map.of());
                for (String member : members.keySet()) {
                    for (Dimension by : slice.dimensions()) {
                        Map<Dimension, String> filters = others(slice, member, by);
                        boolean canBeAsked =
                                !filters.containsKey(Dimension.HOUR) && isOfThisDistrict(slice, filters, tree);
                        if (canBeAsked) {
                            String what = "%s by %s, %s".formatted(slice.code(), by, filters);
                            Map<String, Figures> columns = columns(connection, tree, by, filters);
                            Map<String, Figures> sliced = sliced(connection, slice, by, filters);
                            assertThat(sums(columns)).as(what).containsAllEntriesOf(sums(sliced));
                            Map<String, Long> viewers = viewers(columns);
                            Map<String, Long> known = viewers(sliced);
                            known.keySet().retainAll(viewers.keySet());
                            assertThat(viewers).as(what).containsAllEntriesOf(known);
                            viewersCompared += known.size();
                            compared++;
                        }
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(300);
        assertThat(viewersCompared).isGreaterThan(200);
    }

    /** Whoever chose no school is in no row of schools, and among all. */
    @Test
    void allTogetherAreTheSameWhateverTheyAreToldApartBy() throws SQLException {
        watch();
        SchoolTree tree = summaries.tree();
        ReportQuestion question = new ReportQuestion(MONDAY, TUESDAY, null, null, Map.of(Dimension.TEACHER, "田园@东区一中"));
        try (Connection connection = dataSource.getConnection()) {
            Figures all = new LessonSums(connection, question, tree).total();
            assertThat(all.opens()).isPositive();
            for (Dimension by : Dimension.values()) {
                LessonSums sums = new LessonSums(connection, question, tree);
                sums.by(by);
                assertThat(sums.total()).as(by.name()).isEqualTo(all);
            }
        }
    }

    /** As phases may overlap, or leave days out. */
    @Test
    void aDayIsInAnyNumberOfGroups() throws SQLException {
        watch();
        SchoolTree tree = summaries.tree();
        ReportQuestion question = new ReportQuestion(MONDAY, TUESDAY, null, null, Map.of(Dimension.TEACHER, "田园"));
        try (Connection connection = dataSource.getConnection()) {
            LessonSums sums = new LessonSums(connection, question, tree);
            Map<String, Figures> groups =
                    sums.byDay(day -> day.equals(MONDAY) ? List.of("monday", "both") : List.of("both"));
            Figures monday = new LessonSums(connection, question.within(MONDAY, MONDAY), tree).total();
            assertThat(groups).isEqualTo(Map.of("monday", monday, "both", sums.total()));
            assertThat(monday.opens()).isPositive().isLessThan(sums.total().opens());
            assertThat(sums.byDay(day -> List.of())).isEmpty();
        }
    }

    /** What lessons have in a slice of schools is rolled up by district, which then is not what rows are told apart by. */
    private static boolean isOfThisDistrict(Slice slice, Map<Dimension, String> filters, SchoolTree tree) {
        return !slice.isOfDistricts()
                || filters.entrySet().stream()
                        .anyMatch(filter -> EnumSet.of(Dimension.TEACHER_SCHOOL, Dimension.VIEWER_SCHOOL)
                                        .contains(filter.getKey())
                                && !tree.isSchool(filter.getValue()));
    }

    private static Map<Dimension, String> others(Slice slice, String member, Dimension by) {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        slice.dimensions().stream()
                .filter(dimension -> dimension != by)
                .forEach(dimension -> filters.put(dimension, slice.value(member, dimension)));
        return filters;
    }

    private static Map<String, Figures> sliced(
            Connection connection, Slice slice, Dimension by, Map<Dimension, String> filters) throws SQLException {
        Map<String, Figures> figures = new TreeMap<>();
        slice(connection, slice, filters).forEach((member, own) -> figures.put(slice.value(member, by), own));
        return figures;
    }

    private static Map<String, Sums> sums(Map<String, Figures> figures) {
        Map<String, Sums> sums = new TreeMap<>();
        figures.forEach((group, own) -> sums.put(group, Sums.of(own)));
        return sums;
    }

    /** Of those of which they are known. */
    private static Map<String, Long> viewers(Map<String, Figures> figures) {
        Map<String, Long> viewers = new TreeMap<>();
        figures.forEach((group, own) -> {
            if (own.viewers() != null) {
                viewers.put(group, own.viewers());
            }
        });
        return viewers;
    }

    private static Map<String, Figures> slice(Connection connection, Slice slice, Map<Dimension, String> filters)
            throws SQLException {
        return new SliceSums(connection, slice, filters).byMember(Cover.ofDays(MONDAY, TUESDAY));
    }

    private static Map<String, Figures> columns(
            Connection connection, SchoolTree tree, Dimension by, Map<Dimension, String> filters) throws SQLException {
        Map<Dimension, String> others = new EnumMap<>(Dimension.class);
        others.putAll(filters);
        Optional<Grade> grade = Optional.ofNullable(others.remove(Dimension.GRADE))
                .map(Integer::valueOf)
                .map(Grade::new);
        String subject = others.remove(Dimension.SUBJECT);
        ReportQuestion question = new ReportQuestion(MONDAY, TUESDAY, grade.orElse(null), subject, others);
        return new LessonSums(connection, question, tree).by(by);
    }

    /** For two grades; a second of one day is a rerun. */
    private static PublishedLesson joint(PublishedLesson lesson, String id, String start, List<Teacher> teachers) {
        LocalTime at = LocalTime.parse(start);
        return new PublishedLesson(
                id,
                lesson.date(),
                List.of(4, 5),
                2,
                at,
                at.plusMinutes(20),
                lesson.subject(),
                lesson.title(),
                lesson.textbook(),
                false,
                null,
                null,
                teachers,
                lesson.sources());
    }

    /** A joint lesson and its rerun, teachers of two districts, viewers of two schools and of none, at three hours. */
    private void watch() {
        if (watchedAlready) {
            return;
        }
        watchedAlready = true;
        Accounts people = new Accounts();
        watched.at(TUESDAY, "22:00");
        Teacher near = new Teacher("田园", "东区一中");
        Teacher far = new Teacher("白雪", "西区一中");
        PublishedLesson joint = lesson("co-1", MONDAY, "09:00", 4, "语文", near);
        watched.publish(
                joint(joint, "co-1", "09:00", List.of(near)),
                joint(joint, "co-2", "10:00", List.of(near, far)),
                lesson("co-3", TUESDAY, "09:00", 4, "数学", far),
                lesson("co-4", TUESDAY, "19:00", 5, "数学|奥数", near));
        String[] schools = {people.school, people.faraway, null};
        String[] sources = {"live", "replay"};
        String[] lessons = {"co-1", "co-2", "co-3", "co-4", "co-1", "co-3", "co-1"};
        for (int i = 0; i < 42; i++) {
            watched.at(i % 5 < 3 ? MONDAY : TUESDAY, i % 7 < 4 ? "09:05" : i % 7 < 6 ? "10:15" : "19:03");
            String event = i % 3 == 0 ? "beat" : i % 3 == 1 ? "play" : "open";
            watched.view(lessons[i % 7], sources[i % 2], event, "co-" + i % 11, schools[i % 4 % 3]);
        }
        watched.at(TUESDAY, "22:00");
        watched.rollUp();
    }
}
