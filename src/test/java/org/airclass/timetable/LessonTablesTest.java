package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.airclass.programme.SourceKind;
import org.airclass.site.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class LessonTablesTest {

    /** What Hibernate adds to its entities. */
    private static final String ENHANCED = "$$_hibernate";

    private static final String ID = "tables-2053";

    @Inject
    LessonTables tables;

    @Inject
    EntityManager entities;

    @AfterEach
    void nothingStays() {
        Transactions.run(() -> tables.delete(List.of(ID, "nothing")));
    }

    @Test
    void everyFieldOfALessonIsWritten() throws IllegalAccessException {
        Lesson lesson = lesson();
        for (Field field : Lesson.class.getDeclaredFields()) {
            if (!field.getName().startsWith(ENHANCED)) {
                assertThat(field.get(lesson)).as(field.getName()).isNotNull();
            }
        }
        Transactions.run(() -> tables.insert(List.of(lesson)));
        Transactions.run(() -> {
            Lesson stored = entities.find(Lesson.class, lesson.id);
            assertThat(stored)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes("review", "\\Q" + ENHANCED + "\\E.*")
                    .isEqualTo(lesson);
            assertThat(stored.review.state()).isEqualTo(lesson.review.state());
        });
        nothingStays();
        for (String table : List.of("grade", "teacher", "source")) {
            assertThat(entities.createNativeQuery("SELECT COUNT(*) FROM timetable_lesson_" + table
                                    + " WHERE lesson_id = '" + lesson.id + "'")
                            .getSingleResult())
                    .hasToString("0");
        }
        assertThat(entities.find(Lesson.class, lesson.id)).isNull();
    }

    private static Lesson lesson() {
        Lesson lesson = new Lesson();
        lesson.id = ID;
        lesson.term = "2053-tables";
        lesson.date = LocalDate.of(2053, 3, 3);
        lesson.period = 2;
        lesson.start = LocalTime.of(8, 5);
        lesson.end = LocalTime.of(23, 59);
        lesson.subject = "语文";
        lesson.title = "《琥珀》'\\";
        lesson.textbook = "统编版";
        lesson.livePointId = "point";
        lesson.cancelled = true;
        lesson.cancelReason = "停电";
        lesson.series = "series";
        lesson.schoolId = "school";
        lesson.forSchoolId = "other";
        ReviewPath path = new ReviewPath(List.of(Level.SCHOOL));
        lesson.review.made(path);
        lesson.review.submit(path, null);
        lesson.revision = 7;
        lesson.grades = Set.of(4, 5);
        lesson.teachers = List.of(
                new Lesson.Assignment("t1", LessonPlan.TeacherRole.SUBSTITUTE, "张三"),
                new Lesson.Assignment("t0", LessonPlan.TeacherRole.LEAD, null));
        lesson.sources = List.of(
                new Lesson.SourceEntry("s1", SourceKind.LIVE, "直播", "https://live.example.org/1", "/s/1.vtt"),
                new Lesson.SourceEntry("s0", SourceKind.TV, "有线 504", null, null));
        return lesson;
    }
}
