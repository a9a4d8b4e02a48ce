package org.airclass.viewership;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;
import org.airclass.school.Pupils;
import org.airclass.site.Pace;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;
import org.airclass.watching.Counted;
import org.airclass.watching.ViewerSet;

/**
 * Rolls days up: whatever was added to a day, however late, or changed in its lessons, makes the day again from the facts, as
 * a whole. So it may be done twice, on two nodes at once, and be broken off anywhere. One node at a time does it, so that
 * the others need not; see {@link RollUpTurn}.
 */
@ApplicationScoped
class RollUp {

    private static final int COMPACTED_AT_ONCE = 20;

    private final DataSource dataSource;
    private final Organisations organisations;
    private final Pupils pupils;
    private final Counted counted;
    private final RollUpTurn turn;
    private final SiteClock clock;

    RollUp(
            DataSource dataSource,
            Organisations organisations,
            Pupils pupils,
            Counted counted,
            RollUpTurn turn,
            SiteClock clock) {
        this.dataSource = dataSource;
        this.organisations = organisations;
        this.pupils = pupils;
        this.counted = counted;
        this.turn = turn;
        this.clock = clock;
    }

    /** All that is due, unless another node is about it. */
    void rollUp() {
        if (!turn.take()) {
            return;
        }
        SchoolTree tree = Transactions.run(() -> SchoolTree.of(organisations));
        DueDays due = read(connection -> DueDays.read(connection, tree.checksum()));
        Map<String, Long> pupilsBySchool = due.days().isEmpty() ? Map.of() : Transactions.run(() -> pupilsOf(tree));
        Pace pace = new Pace();
        RuntimeException failed = null;
        for (LocalDate day : due.days()) {
            if (!turn.take()) {
                return;
            }
            try {
                change(connection -> rollDay(connection, day, tree, pupilsBySchool, pace));
            } catch (RuntimeException e) {
                // It stays due. What comes after it need not wait for it.
                Log.errorf("%s 的收视汇总失败 · %s can't be rolled up: %s", day, day, e.getMessage());
                failed = e;
            }
        }
        if (!rollUnits()) {
            return;
        }
        compact();
        if (failed != null) {
            throw failed;
        }
        turn.done(due.edition());
    }

    private void rollDay(
            Connection connection, LocalDate day, SchoolTree tree, Map<String, Long> pupilsBySchool, Pace pace)
            throws SQLException {
        RollUpStore store = new RollUpStore(connection, pace);
        store.hold(day);
        DueDays.Touched touched = DueDays.touched(connection, day);
        int first = minute(day);
        DayFacts facts = new DayFacts(connection, day, first, minute(day.plusDays(1)), pace);
        List<LessonFacts> ofDay = ProgrammeFacts.ofDay(connection, day);
        Map<String, LessonFacts> lessons = lessons(connection, ofDay, facts.lessons());
        List<LessonFacts> planned =
                ofDay.stream().filter(LessonFacts::isPlanned).toList();

        DayRoll roll = new DayRoll(lessons, tree, first);
        planned.forEach(roll::published);
        facts.minutes(roll::count);
        facts.schools(roll::school);
        facts.viewers((lesson, none, viewers) -> roll.viewers(lesson, viewers));
        facts.sourceViewers(roll::sourceViewers);
        facts.schoolViewers(roll::schoolViewers);
        roll.addUp();
        markWholeSchools(roll, pupilsBySchool);

        Peaks peaks = touched.compacted() ? Peaks.known(connection, day) : Peaks.NONE;
        store.write(day, roll, peaks);
        store.writeReruns(ofDay);
        store.done(day, touched, planned.size(), tree.checksum(), clock.instant());
    }

    private static Map<String, LessonFacts> lessons(
            Connection connection, Collection<LessonFacts> ofDay, Collection<String> watched) throws SQLException {
        Map<String, LessonFacts> lessons = new HashMap<>();
        ofDay.forEach(lesson -> lessons.put(lesson.id(), lesson));
        Set<String> others = new HashSet<>(watched);
        others.removeAll(lessons.keySet());
        lessons.putAll(ProgrammeFacts.byId(connection, others));
        return lessons;
    }

    private static void markWholeSchools(DayRoll roll, Map<String, Long> pupilsBySchool) {
        pupilsBySchool.forEach((school, number) -> {
            Tally tally = roll.cells(Slice.VIEWERS_SCHOOLS).get(school);
            ViewerSet viewers = tally == null ? null : tally.viewers();
            if (viewers != null) {
                roll.anomalies().school(school, viewers.size(), number);
            }
        });
    }

    /** What the roll by grade says, else what the organisation itself does. */
    private Map<String, Long> pupilsOf(SchoolTree tree) {
        Map<String, Long> all = tree.schools().stream()
                .filter(school -> school.pupils() != null)
                .collect(Collectors.toMap(
                        Organisation::id, school -> school.pupils().longValue()));
        pupils.all()
                .forEach((school, grades) -> all.put(
                        school,
                        grades.values().stream().mapToLong(Integer::longValue).sum()));
        return all;
    }

    private boolean rollUnits() {
        for (Unit unit : Unit.LONGER) {
            for (LocalDate start : read(connection -> new UnitRoll(connection).due(unit, clock.today()))) {
                if (!turn.take()) {
                    return false;
                }
                change(connection -> new UnitRoll(connection).make(unit, start));
            }
        }
        return true;
    }

    private void compact() {
        Map<LocalDate, Long> days =
                read(connection -> DueDays.toCompact(connection, counted.minutesKeptFrom(), COMPACTED_AT_ONCE));
        days.forEach((day, turns) -> {
            if (counted.forgetMinutes(day, turns)) {
                change(connection ->
                        Rows.change(connection, "UPDATE viewership_day SET compacted = TRUE WHERE day = ?", day));
            }
        });
    }

    private int minute(LocalDate day) {
        return Math.toIntExact(day.atStartOfDay(clock.zone()).toEpochSecond() / 60);
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private interface Change {
        void make(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        return Transactions.runLong(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return reading.read(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void change(Change change) {
        read(connection -> {
            change.make(connection);
            return null;
        });
    }
}
