package org.airclass.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.airclass.programme.Content;
import org.airclass.programme.Programme;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Source;
import org.airclass.programme.SourceKind;
import org.airclass.programme.Teacher;
import org.airclass.site.Transactions;

/** Lessons to watch, and what the database holds of them. */
@ApplicationScoped
class Published {

    private final Programme programme;
    private final DataSource dataSource;
    private final Folding folding;

    Published(Programme programme, DataSource dataSource, Folding folding) {
        this.programme = programme;
        this.dataSource = dataSource;
        this.folding = folding;
    }

    /** An edition of these lessons, each with a live stream, a replay and a TV channel without an address. */
    void lessons(String... ids) {
        List<PublishedLesson> lessons =
                Arrays.stream(ids).map(id -> lesson(id, false)).toList();
        publish(lessons);
    }

    void cancelled(String id) {
        publish(List.of(lesson(id, true)));
    }

    /** A column of watching_count, added up over the lesson, with what is committed and not in it yet. */
    long sum(String column, String lesson) {
        folding.fold();
        return number("SELECT COALESCE(SUM(" + column + "), 0) FROM watching_count WHERE lesson = ?", lesson);
    }

    long number(String query, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(List<PublishedLesson> lessons) {
        Transactions.run(() -> {
            programme.publish(new Content(lessons, List.of()), "admin", null);
        });
    }

    private static PublishedLesson lesson(String id, boolean cancelled) {
        return new PublishedLesson(
                id,
                Views.DAY,
                List.of(4),
                1,
                LocalTime.of(9, 0),
                LocalTime.of(9, 25),
                "语文",
                "古诗词三首",
                "统编版",
                cancelled,
                null,
                null,
                List.of(new Teacher("陈静", "实验小学")),
                List.of(
                        new Source("live", SourceKind.LIVE, "直播", "https://live.example.cn/" + id + "/直播"),
                        new Source("replay", SourceKind.REPLAY, "回看", "https://vod.example.cn/" + id),
                        new Source("tv", SourceKind.TV, "华数 51 频道", null)));
    }
}
