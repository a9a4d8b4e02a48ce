package org.airclass.timetable;

import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.airclass.programme.SourceKind;
import org.airclass.site.Transactions;
import org.airclass.timetable.LessonPlan.SourcePlan;
import org.airclass.timetable.LessonPlan.TeacherPlan;
import org.airclass.timetable.LessonPlan.TeacherRole;
import org.junit.jupiter.api.Test;

/** What {@link DraftEditsTest} holds without a database, with one: rows, journal and their way back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class DraftSequenceTest {

    private static final String TERM = "2037-sequence";
    private static final LocalDate DAY = LocalDate.of(2037, 3, 2);
    private static final DraftEdit.Signature SIGNATURE = DraftEdit.Signature.of(Author.office("测试"));
    private static final int STEPS = 40;

    @Inject
    Draft draft;

    @Inject
    Journal journal;

    private final Deque<Long> written = new ArrayDeque<>();

    @Test
    void undoingEverythingRestoresTheDraftExactly() {
        adminJson()
                .body("{\"name\": \"2037 春\", \"from\": \"2037-02-16\", \"to\": \"2037-07-03\"}")
                .put("/api/v1/terms/" + TERM)
                .then()
                .statusCode(oneOf(200, 201));
        for (long seed = 1; seed <= 2; seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < 10; step++) {
                write(DraftEdit.of(SIGNATURE, lesson(random)));
            }
            List<LessonPlan> start = content();
            assertThat(start).isNotEmpty();
            written.clear();
            for (int step = 0; step < STEPS; step++) {
                step(random);
                assertThat(new Conflicts(Set.of()).among(content()))
                        .as("seed %d, step %d", seed, step)
                        .isEmpty();
            }
            assertThat(written).hasSizeGreaterThan(STEPS / 4);
            for (long changeSet : List.copyOf(written)) {
                assertThat(undo(changeSet))
                        .as("seed %d, change set %d", seed, changeSet)
                        .isInstanceOf(Written.Done.class);
            }
            assertThat(content()).as("seed %d", seed).isEqualTo(start);
        }
    }

    private void step(Random random) {
        List<LessonPlan> lessons = content();
        LessonPlan chosen = lessons.isEmpty() ? lesson(random) : lessons.get(random.nextInt(lessons.size()));
        switch (random.nextInt(6)) {
            case 0, 1 -> write(DraftEdit.putting(SIGNATURE, List.of(lesson(random), lesson(random)), List.of()));
            case 2 -> {
                LessonPlan other = lesson(random).withId(chosen.id());
                write(DraftEdit.of(SIGNATURE, other));
            }
            case 3 ->
                write(DraftEdit.of(SIGNATURE, chosen.with(l -> {
                    l.cancelled = !chosen.cancelled();
                    l.cancelReason = l.cancelled ? "停电" : null;
                })));
            case 4 -> {
                if (chosen.id() != null) {
                    write(DraftEdit.removing(SIGNATURE, chosen.id()));
                }
            }
            default -> {
                if (!written.isEmpty()) {
                    note(undo(written.peek()));
                }
            }
        }
    }

    private void write(DraftEdit edit) {
        note(draft.write(edit));
    }

    private void note(Written outcome) {
        if (outcome instanceof Written.Done done && !done.changes().isEmpty()) {
            written.push(done.revision());
        }
    }

    private Written undo(long changeSet) {
        DraftEdit edit = Transactions.run(() -> {
            List<ItemChange> changes = journal.changesOf(changeSet);
            List<String> ids = changes.stream().map(ItemChange::id).toList();
            Reversal reversal = Reversal.of(SIGNATURE, changes, draft.lessons(ids), Map.of());
            assertThat(reversal.changedSince()).isEmpty();
            return reversal.edit();
        });
        return draft.write(edit);
    }

    /** By id: rows come back in the order of their day, whatever was done. */
    private List<LessonPlan> content() {
        return Transactions.run(() -> draft.lessonsOf(TERM).stream()
                .map(l -> l.with(f -> f.revision = 0))
                .sorted(Comparator.comparing(LessonPlan::id))
                .toList());
    }

    private static LessonPlan lesson(Random random) {
        return LessonPlan.of(l -> {
            l.term = TERM;
            l.date = DAY.plusDays(random.nextInt(3));
            l.start = LocalTime.of(8, 0).plusMinutes(random.nextInt(180));
            l.end = l.start.plusMinutes(5L + random.nextInt(30));
            l.grades = random.nextBoolean() ? List.of(7) : List.of(8, 9);
            l.subject = "数学";
            l.title = "课 " + random.nextInt(1000);
            l.textbook = random.nextBoolean() ? null : "人教版";
            l.livePoint = random.nextBoolean() ? null : "序列直播点";
            l.teachers = List.of(
                    TeacherPlan.lead("序列" + "甲乙丙丁".charAt(random.nextInt(4)), null),
                    new TeacherPlan("代课" + "甲乙丙丁".charAt(random.nextInt(4)), "城关中学", TeacherRole.SUBSTITUTE, "某人"));
            l.sources = List.of(
                    new SourcePlan(null, SourceKind.LIVE, "直播", "https://live.example.org/" + random.nextInt(9)),
                    new SourcePlan(null, SourceKind.DOWNLOAD, "讲义", null));
        });
    }
}
