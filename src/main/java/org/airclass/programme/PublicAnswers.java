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

    /** With all that belongs to them; twice as much at most. A city asks for 20 days of 12 grades: 240 pages of 25 KB, each packed twice. */
    private static final long KEPT_BYTES = 24L << 20;

    private enum Kind {
        DAY_JSON,
        DAY_PAGE,
        LESSON_JSON,
        LESSON_PAGE,
        WEEK_PAGE,
        REPLAYS,
        HOME,
        GUIDE,
        CALENDAR,
        CHANNEL,
        CHANGES
    }

    private record Key(Kind kind, int grade, LocalDate date, String lesson, Reader reader) {
        Key(Kind kind, int grade, LocalDate date, String lesson) {
            this(kind, grade, date, lesson, Reader.ANYBODY);
        }
    }

    private record Kept(Answer answer, Instant until) {}

    /** What differs from reader to reader has a place of its own: it pushes nothing out that everybody reads. */
    private record Shelf(Index index, Recent<Key, Kept> everybodys, Recent<Key, Kept> others) {
        Shelf(Index index) {
            this(index, room(KEPT_BYTES), room(KEPT_BYTES / 2));
        }

        private static Recent<Key, Kept> room(long bytes) {
            return new Recent<>(bytes, kept -> kept.answer().weight());
        }

        Recent<Key, Kept> of(Key key) {
            return key.reader().isAnybody() ? everybodys : others;
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

    Answer dayJson(Grade grade, LocalDate date, Reader reader) {
        Index index = current.index();
        return kept(index, new Key(Kind.DAY_JSON, grade.number(), date, null, reader), () -> {
            String body = json(ProgrammeJson.day(index.ofSchool(reader.school()), grade, date, clock.zone()));
            return new Made(JSON, body, LocalDateTime.MAX);
        });
    }

    Answer dayPage(Grade grade, LocalDate date, Reader reader) {
        Index index = current.index();
        return kept(index, new Key(Kind.DAY_PAGE, grade.number(), date, null, reader), () -> {
            Index shown = index.ofSchool(reader.school());
            DayPage page = new DayPage(shown, grade, date, clock.now(), reader, editionLine);
            return html(page.screen(), page.validUntil());
        });
    }

    /** The week around that day. */
    Answer weekPage(Grade grade, LocalDate date, Reader reader) {
        Index index = current.index();
        return kept(index, new Key(Kind.WEEK_PAGE, grade.number(), WeekPage.monday(date), null, reader), () -> {
            WeekPage page = new WeekPage(index.ofSchool(reader.school()), grade, date, clock.now(), editionLine);
            return html(page.screen(), page.validUntil());
        });
    }

    Answer replays(Grade grade, Reader reader) {
        Index index = current.index();
        return kept(index, new Key(Kind.REPLAYS, grade.number(), null, null, reader), () -> {
            ReplayPage page = new ReplayPage(index.ofSchool(reader.school()), grade, clock.now(), editionLine);
            return html(page.screen(), page.validUntil());
        });
    }

    /** Not kept: everybody asks something else. @param grade 0 for all */
    Answer search(String question, int grade, Reader reader) {
        Index index = current.index().ofSchool(reader.school());
        Made made = html(SearchPage.screen(index, question, grade, clock.now(), editionLine), LocalDateTime.MAX);
        return answer(index, made, ContentPolicy.PAGE);
    }

    Optional<Answer> lessonJson(String id) {
        Index index = current.index();
        return index.lesson(id)
                .map(lesson -> kept(index, new Key(Kind.LESSON_JSON, 0, null, id), () -> {
                    String body = json(ProgrammeJson.lesson(index, lesson, clock.zone()));
                    return new Made(JSON, body, LocalDateTime.MAX);
                }));
    }

    Optional<Answer> lessonPage(String id, Reader reader) {
        Index index = current.index();
        return index.lesson(id)
                .map(lesson -> kept(index, new Key(Kind.LESSON_PAGE, 0, null, id, reader), () -> {
                    LessonPage page = new LessonPage(index.ofSchool(reader.school()), lesson, clock.now(), editionLine);
                    return html(page.screen(), page.validUntil());
                }));
    }

    Answer home(Reader reader) {
        Index index = current.index();
        return kept(index, new Key(Kind.HOME, 0, null, null, reader), () -> {
            LocalDate today = clock.today();
            return html(
                    HomePage.screen(index, reader.grades(), today, editionLine),
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

    Answer calendar(Grade grade, Reader reader) {
        Index index = current.index();
        return kept(
                index,
                new Key(Kind.CALENDAR, grade.number(), null, null, reader),
                () -> new Made(
                        Feeds.CALENDAR, feeds.calendar(index.ofSchool(reader.school()), grade), LocalDateTime.MAX));
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
                () -> new Made(Feeds.ATOM, feeds.changes(index, grade), LocalDateTime.MAX));
    }

    /** Two threads that miss at once both make it: cheaper than a lock that all of them take. */
    private Answer kept(Index index, Key key, Supplier<Made> maker) {
        Recent<Key, Kept> kept = shelf(index).of(key);
        Kept known = kept.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.answer();
        }
        Made made = maker.get();
        Answer answer = answer(index, made, key.kind() == Kind.LESSON_PAGE ? ContentPolicy.PLAYER : ContentPolicy.PAGE);
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
