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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.airclass.programme.Programme;
import org.airclass.programme.PublishedLesson;
import org.airclass.school.Grade;
import org.airclass.school.Pupils;
import org.airclass.site.DatabaseReady;
import org.airclass.site.Pace;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;
import org.airclass.site.Transactions;

/** The sample world's viewings: of every lesson that has begun, once, where nothing was ever counted. */
@ApplicationScoped
class SampleViewings {

    private static final int LESSONS_AT_ONCE = 50;

    private final SiteConfig site;
    private final SiteClock clock;
    private final Programme programme;
    private final DataSource dataSource;
    private final Node node;
    private final Pupils pupils;

    SampleViewings(
            SiteConfig site, SiteClock clock, Programme programme, DataSource dataSource, Node node, Pupils pupils) {
        this.site = site;
        this.clock = clock;
        this.programme = programme;
        this.dataSource = dataSource;
        this.node = node;
        this.pupils = pupils;
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
            Map<String, SortedMap<Grade, Integer>> schools = pupils.all();
            Books books = new Books(node.id(), clock.zone());
            for (List<PublishedLesson> some : portions(lessons)) {
                Batch batch = new Batch();
                for (PublishedLesson lesson : some) {
                    var audience = new SampleAudience(lesson, parallels.get(slot(lesson)), clock.zone());
                    invent(batch, lesson, audience, familiesOf(lesson, schools), now);
                }
                books.add(connection, batch, schools.keySet(), Pace.HURRY);
            }
            return true;
        } catch (SQLException e) {
            throw new BooksAway(e);
        }
    }

    private static List<List<PublishedLesson>> portions(List<PublishedLesson> lessons) {
        return IntStream.iterate(0, at -> at < lessons.size(), at -> at + LESSONS_AT_ONCE)
                .mapToObj(at -> lessons.subList(at, Math.min(at + LESSONS_AT_ONCE, lessons.size())))
                .toList();
    }

    private static SampleFamilies familiesOf(PublishedLesson lesson, Map<String, SortedMap<Grade, Integer>> schools) {
        Grade grade = new Grade(lesson.grades().get(0));
        SortedMap<String, Integer> pupils = new TreeMap<>();
        schools.forEach((school, grades) -> {
            if (grades.containsKey(grade)) {
                pupils.put(school, grades.get(grade));
            }
        });
        return new SampleFamilies(pupils);
    }

    /** Of the first minute each school has its share, so that none is left out; all of each other minute fall to one. */
    private static void invent(
            Batch batch, PublishedLesson lesson, SampleAudience audience, SampleFamilies families, LocalDateTime now) {
        int city = SampleAudience.PUPILS_OF_A_GRADE;
        Set<String> begun = new HashSet<>();
        audience.watch(now, (source, minute, opens, plays, beats, seconds) -> {
            Batch.Facts all = new Batch.Facts();
            all.opens = opens;
            all.plays = plays;
            all.beats = beats;
            all.seconds = seconds;
            Map<String, Batch.Facts> bySchool =
                    begun.add(source) ? families.share(all, city) : Map.of(families.schoolOf(minute, city), all);
            bySchool.forEach((school, facts) -> batch.put(new Batch.Row(lesson.id(), source, minute, school), facts));
        });
        int day = Math.toIntExact(lesson.date().toEpochDay());
        audience.viewers(now, families)
                .forEach((school, viewers) ->
                        batch.addViewers(new Batch.Audience(lesson.id(), audience.source(), school, day), viewers));
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
}
