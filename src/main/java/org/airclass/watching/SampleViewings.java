package org.airclass.watching;

import io.quarkus.logging.Log;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.airclass.programme.Programme;
import org.airclass.programme.PublishedLesson;
import org.airclass.site.DatabaseReady;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;
import org.airclass.site.Transactions;
import org.apache.datasketches.hll.Union;

/** The sample world's viewings: of every lesson that has begun, once, where nothing was ever counted. */
@ApplicationScoped
class SampleViewings {

    private static final int ROWS_AT_ONCE = 2000;

    private final SiteConfig site;
    private final SiteClock clock;
    private final Programme programme;
    private final DataSource dataSource;
    private final Node node;

    SampleViewings(SiteConfig site, SiteClock clock, Programme programme, DataSource dataSource, Node node) {
        this.site = site;
        this.clock = clock;
        this.programme = programme;
        this.dataSource = dataSource;
        this.node = node;
    }

    void invent(@Observes @Priority(DatabaseReady.SAMPLE_WATCHING) DatabaseReady ready) {
        if (site.demo()) {
            LocalDateTime now = clock.now();
            List<PublishedLesson> begun = programme.current().lessons().stream()
                    .filter(lesson -> !lesson.cancelled()
                            && lesson.date().atTime(lesson.start()).isBefore(now))
                    .toList();
            if (Transactions.run(() -> inventOnce(begun, now))) {
                Log.infof("示例观看数据：%d 节课 · sample viewings of %d lessons", begun.size(), begun.size());
            }
        }
    }

    private boolean inventOnce(List<PublishedLesson> lessons, LocalDateTime now) {
        try (Connection connection = dataSource.getConnection()) {
            if (lessons.isEmpty() || hasCounts(connection)) {
                return false;
            }
            Map<List<Object>, Integer> parallels = new HashMap<>();
            lessons.forEach(lesson -> parallels.merge(slot(lesson), 1, Integer::sum));
            try (PreparedStatement counts = connection.prepareStatement(Books.COUNT);
                    PreparedStatement sketches = connection.prepareStatement(Books.STORE)) {
                Rows rows = new Rows(counts);
                for (PublishedLesson lesson : lessons) {
                    var audience = new SampleAudience(lesson, parallels.get(slot(lesson)), clock.zone());
                    rows.add(lesson.id(), audience, now);
                    addSketch(sketches, lesson, audience.viewers(now));
                }
                rows.write();
                sketches.executeBatch();
            }
            return true;
        } catch (SQLException e) {
            throw new BooksAway(e);
        }
    }

    private static List<Object> slot(PublishedLesson lesson) {
        return List.of(lesson.grades(), lesson.date(), lesson.start());
    }

    private static boolean hasCounts(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT lesson FROM watching_count LIMIT 1");
                ResultSet found = select.executeQuery()) {
            return found.next();
        }
    }

    private void addSketch(PreparedStatement insert, PublishedLesson lesson, long[] viewers) throws SQLException {
        if (viewers.length == 0) {
            return;
        }
        Union union = Sketches.union();
        Sketches.add(union, viewers);
        insert.setString(1, lesson.id());
        insert.setObject(2, lesson.date());
        insert.setString(3, node.id());
        insert.setBytes(4, Sketches.store(union));
        insert.addBatch();
    }

    private final class Rows {
        private final PreparedStatement insert;
        private int waiting;

        Rows(PreparedStatement insert) {
            this.insert = insert;
        }

        void add(String lesson, SampleAudience audience, LocalDateTime now) throws SQLException {
            Batch batch = new Batch();
            audience.watch(now, (source, minute, opens, plays, beats, seconds) -> {
                Batch.Facts facts = new Batch.Facts();
                facts.opens = opens;
                facts.plays = plays;
                facts.beats = beats;
                facts.seconds = seconds;
                batch.put(new Batch.Row(lesson, source, minute), facts);
            });
            Books.addRows(insert, batch, node.id());
            waiting += batch.rows().size();
            if (waiting >= ROWS_AT_ONCE) {
                write();
            }
        }

        void write() throws SQLException {
            insert.executeBatch();
            waiting = 0;
        }
    }
}
