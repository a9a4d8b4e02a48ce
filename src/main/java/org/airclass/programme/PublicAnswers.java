package org.airclass.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.airclass.school.Grade;
import org.airclass.site.Answer;
import org.airclass.site.Recent;
import org.airclass.site.SiteClock;

/**
 * Every public answer, made once from the index in memory and kept as bytes until a new edition comes or
 * the clock makes it say something else.
 */
@Singleton
class PublicAnswers {

    static final String JSON = "application/json";
    static final String HTML = "text/html;charset=UTF-8";

    /**
     * Ten seconds of a school morning's asking are answered by whoever stands between; an old answer is
     * better than none for a day.
     */
    static final String CACHE = "public, max-age=10, stale-while-revalidate=30, stale-if-error=86400";

    /** No script runs and nothing is loaded but our own style and the recordings. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; media-src 'self' https: http:;"
                    + " base-uri 'none'; form-action 'self'";

    /** A lesson plays wherever its sources are; what hls.js has read goes to the player by way of a blob. */
    static final String PLAYER_POLICY = POLICY.replace("connect-src 'self'", "connect-src 'self' https: http:")
            .replace("media-src 'self'", "media-src 'self' blob:");

    /** With all that belongs to them; twice as much at most. A city asks for 20 days of 12 grades: 240 pages of 25 KB, each packed twice. */
    private static final long KEPT_BYTES = 24L << 20;

    private enum Kind {
        DAY_JSON,
        DAY_PAGE,
        LESSON_JSON,
        LESSON_PAGE,
        WEEK_PAGE,
        HOME,
        GUIDE,
        CALENDAR,
        CHANNEL,
        CHANGES
    }

    private record Key(Kind kind, int grade, LocalDate date, String lesson) {}

    private record Kept(Answer answer, Instant until) {}

    private record Shelf(Index index, Recent<Key, Kept> kept) {
        Shelf(Index index) {
            this(index, new Recent<>(KEPT_BYTES, kept -> kept.answer().weight()));
        }
    }

    private record Made(String contentType, String body, LocalDateTime until) {}

    private final CurrentEdition current;
    private final SiteClock clock;
    private final ObjectMapper mapper;
    private final Feeds feeds;
    private final EditionLine editionLine;
    private volatile Shelf shelf;

    PublicAnswers(CurrentEdition current, SiteClock clock, ObjectMapper mapper, Feeds feeds) {
        this.current = current;
        this.clock = clock;
        this.mapper = mapper;
        this.feeds = feeds;
        this.editionLine = new EditionLine(clock.zone());
        this.shelf = new Shelf(current.index());
    }

    Answer dayJson(Grade grade, LocalDate date) {
        Index index = current.index();
        return kept(index, new Key(Kind.DAY_JSON, grade.number(), date, null), () -> {
            String body = json(ProgrammeJson.day(index, grade, date, clock.zone()));
            return new Made(JSON, body, LocalDateTime.MAX);
        });
    }

    Answer dayPage(Grade grade, LocalDate date) {
        Index index = current.index();
        return kept(index, new Key(Kind.DAY_PAGE, grade.number(), date, null), () -> {
            DayPage page = new DayPage(index, grade, date, clock.now(), editionLine);
            return html(page.screen(), page.validUntil());
        });
    }

    /** The week around that day. */
    Answer weekPage(Grade grade, LocalDate date) {
        Index index = current.index();
        return kept(index, new Key(Kind.WEEK_PAGE, grade.number(), WeekPage.monday(date), null), () -> {
            WeekPage page = new WeekPage(index, grade, date, clock.now(), editionLine);
            return html(page.screen(), page.validUntil());
        });
    }

    /** Not kept: everybody asks something else. @param grade 0 for all */
    Answer search(String question, int grade) {
        Index index = current.index();
        Made made = html(SearchPage.screen(index, question, grade, clock.now(), editionLine), LocalDateTime.MAX);
        return answer(index, made, POLICY);
    }

    Optional<Answer> lessonJson(String id) {
        Index index = current.index();
        return index.lesson(id)
                .map(lesson -> kept(index, new Key(Kind.LESSON_JSON, 0, null, id), () -> {
                    String body = json(ProgrammeJson.lesson(index, lesson, clock.zone()));
                    return new Made(JSON, body, LocalDateTime.MAX);
                }));
    }

    Optional<Answer> lessonPage(String id) {
        Index index = current.index();
        return index.lesson(id)
                .map(lesson -> kept(index, new Key(Kind.LESSON_PAGE, 0, null, id), () -> {
                    LessonPage page = new LessonPage(index, lesson, clock.now(), editionLine);
                    return html(page.screen(), page.validUntil());
                }));
    }

    Answer home() {
        Index index = current.index();
        return kept(index, new Key(Kind.HOME, 0, null, null), () -> {
            LocalDate today = clock.today();
            return html(
                    HomePage.screen(index, today, editionLine),
                    today.plusDays(1).atStartOfDay());
        });
    }

    Answer guide() {
        Index index = current.index();
        return kept(index, new Key(Kind.GUIDE, 0, null, null), () -> {
            LocalDate today = clock.today();
            return html(
                    GuidePage.screen(index, today, editionLine),
                    today.plusDays(1).atStartOfDay());
        });
    }

    Answer calendar(Grade grade) {
        Index index = current.index();
        return kept(
                index,
                new Key(Kind.CALENDAR, grade.number(), null, null),
                () -> new Made(Feeds.CALENDAR, feeds.calendar(index, grade), LocalDateTime.MAX));
    }

    /** @param code of a registered channel; empty for any other */
    Optional<Answer> channel(String code) {
        Index index = current.index();
        return index.channel(code)
                .map(channel -> kept(
                        index,
                        new Key(Kind.CHANNEL, 0, null, code),
                        () -> new Made(Feeds.XMLTV, feeds.channel(index, channel), LocalDateTime.MAX)));
    }

    /** @param grade 0 for all */
    Answer changes(int grade) {
        Index index = current.index();
        return kept(
                index,
                new Key(Kind.CHANGES, grade, null, null),
                () -> new Made(Feeds.ATOM, feeds.changes(index.edition(), grade), LocalDateTime.MAX));
    }

    /** Two threads that miss at once both make it: cheaper than a lock that all of them take. */
    private Answer kept(Index index, Key key, Supplier<Made> maker) {
        Recent<Key, Kept> kept = shelf(index).kept();
        Kept known = kept.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.answer();
        }
        Made made = maker.get();
        Answer answer = answer(index, made, key.kind() == Kind.LESSON_PAGE ? PLAYER_POLICY : POLICY);
        Instant until = made.until() == LocalDateTime.MAX
                ? Instant.MAX
                : made.until().atZone(clock.zone()).toInstant();
        kept.put(key, new Kept(answer, until));
        return answer;
    }

    private static Answer answer(Index index, Made made, String policy) {
        Answer answer = new Answer(
                made.contentType(),
                CACHE,
                "e" + index.edition().number(),
                made.body().getBytes(StandardCharsets.UTF_8));
        if (made.contentType().equals(HTML)) {
            answer.header("Content-Security-Policy", policy);
            answer.header("Referrer-Policy", "strict-origin-when-cross-origin");
        }
        return answer;
    }

    private Shelf shelf(Index index) {
        Shelf now = shelf;
        if (now.index() != index) {
            now = new Shelf(index);
            shelf = now;
        }
        return now;
    }

    private static Made html(TemplateInstance screen, LocalDateTime until) {
        return new Made(HTML, screen.render(), until);
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
