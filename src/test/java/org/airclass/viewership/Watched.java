package org.airclass.viewership;

import static io.restassured.RestAssured.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.airclass.TestClock;
import org.airclass.programme.Content;
import org.airclass.programme.Programme;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Source;
import org.airclass.programme.SourceKind;
import org.airclass.programme.Teacher;
import org.airclass.site.Transactions;
import org.airclass.watching.Folded;

/** Lessons to watch and the watching of them, at whatever time a test says. */
@ApplicationScoped
class Watched {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Programme programme;
    private final TestClock clock;
    private final DataSource dataSource;

    private final Folded folded;
    private final RollUp rollUp;

    Watched(Programme programme, TestClock clock, DataSource dataSource, Folded folded, RollUp rollUp) {
        this.programme = programme;
        this.clock = clock;
        this.dataSource = dataSource;
        this.folded = folded;
        this.rollUp = rollUp;
    }

    void publish(PublishedLesson... lessons) {
        Transactions.run(() -> {
            programme.publish(new Content(Arrays.asList(lessons), List.of()), "admin", null);
        });
    }

    /** With a live stream, a replay and a TV channel. */
    static PublishedLesson lesson(String id, LocalDate day, String start, int grade, String subject, Teacher teacher) {
        LocalTime at = LocalTime.parse(start);
        return new PublishedLesson(
                id,
                day,
                List.of(grade),
                1,
                at,
                at.plusMinutes(20),
                subject,
                "第" + id + "课",
                "人教版",
                false,
                null,
                null,
                List.of(teacher),
                List.of(
                        new Source("live", SourceKind.LIVE, "直播", "https://live.example.cn/" + id),
                        new Source("replay", SourceKind.REPLAY, "回看", "https://vod.example.cn/" + id),
                        new Source("tv", SourceKind.TV, "51 频道", null)));
    }

    static PublishedLesson cancelled(PublishedLesson lesson) {
        return changed(lesson, lesson.date(), lesson.subject(), true);
    }

    static PublishedLesson changed(PublishedLesson lesson, LocalDate day, String subject, boolean cancelled) {
        return new PublishedLesson(
                lesson.id(),
                day,
                lesson.grades(),
                lesson.period(),
                lesson.start(),
                lesson.end(),
                subject,
                lesson.title(),
                lesson.textbook(),
                cancelled,
                null,
                null,
                lesson.teachers(),
                lesson.sources());
    }

    void at(LocalDate day, String time) {
        clock.set(day.atTime(LocalTime.parse(time)).atZone(ZONE));
    }

    /** @param school null for none */
    void view(String lesson, String source, String event, String viewer, String school) {
        given().body("{\"lesson\":\"" + lesson + "\",\"source\":\"" + source + "\",\"event\":\"" + event
                        + "\",\"viewer\":\"" + viewer + "\""
                        + (event.equals("beat") ? ",\"seconds\":60" : "")
                        + (school == null ? "" : ",\"school\":\"" + school + "\"") + "}")
                .post("/api/v1/views")
                .then()
                .statusCode(204);
    }

    /** All that was viewed by now is in the sums. */
    void rollUp() {
        folded.now();
        rollUp.rollUp();
    }

    /** The first column of the first row; null where it is null or there is none. */
    Object value(String query, Object... parameters) {
        try (Connection connection = dataSource.getConnection()) {
            Object[] value = new Object[1];
            Rows.each(connection, query, row -> value[0] = row.getObject(1), parameters);
            return value[0];
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String query, Object... parameters) {
        Object value = value(query, parameters);
        return value == null ? -1 : ((Number) value).longValue();
    }

    void change(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection()) {
            Rows.change(connection, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
