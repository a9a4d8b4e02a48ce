package org.airclass.programme;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.airclass.school.Grade;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;

/** The programme for other programs: calendars, television guides, news readers. Made from an edition alone. */
@Singleton
class Feeds {

    static final String CALENDAR = "text/calendar;charset=UTF-8";
    static final String XMLTV = "application/xml;charset=UTF-8";
    static final String ATOM = "application/atom+xml;charset=UTF-8";

    /** What is longer past is of no use in a calendar, and a term of it would be. */
    private static final int DAYS_BACK = 30;

    private final SiteConfig config;
    private final SiteClock clock;

    Feeds(SiteConfig config, SiteClock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** iCalendar (RFC 5545) of a grade, cancelled lessons as such. */
    String calendar(Index index, Grade grade) {
        List<PublishedLesson> lessons = index.lessonsFrom(grade.number(), firstDay(index));
        return new CalendarFeed(index.edition(), clock.zone(), config.publicUrl(), config.name()).of(grade, lessons);
    }

    /** XMLTV of a channel. */
    String channel(Index index, Carried.Channel channel) {
        List<PublishedLesson> lessons = index.edition().lessons().stream()
                .filter(lesson -> !lesson.cancelled() && !lesson.date().isBefore(firstDay(index)))
                .filter(lesson -> lesson.sources().stream()
                        .anyMatch(s -> s.kind() == SourceKind.TV && s.label().equals(channel.name())))
                .sorted(Comparator.comparing(PublishedLesson::date).thenComparing(Index.BY_TIME))
                .toList();
        return new XmltvFeed(clock.zone(), config.name()).of(channel, lessons);
    }

    /** Atom (RFC 4287) of what editions changed, the newest first. @param grade 0 for all */
    String changes(Index index, int grade) {
        return new ChangesFeed(clock.zone(), config.name()).of(index, grade);
    }

    private LocalDate firstDay(Index index) {
        return LocalDate.ofInstant(index.edition().publishedAt(), clock.zone()).minusDays(DAYS_BACK);
    }
}
