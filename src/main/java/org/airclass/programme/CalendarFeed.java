package org.airclass.programme;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.airclass.school.Grade;

/**
 * A grade's lessons as iCalendar (RFC 5545). An event's UID is its lesson's id for life; SEQUENCE is the edition that
 * last changed the lesson and DTSTAMP the edition's time, so that the same edition gives the same bytes and
 * programs notice each change. Times are in UTC: no program has to know our zone.
 */
final class CalendarFeed {

    private static final Duration REFRESH = Duration.ofHours(1);

    private final Edition edition;
    private final ZoneId zone;
    private final Optional<URI> site;
    private final String name;

    CalendarFeed(Edition edition, ZoneId zone, Optional<URI> site, String name) {
        this.edition = edition;
        this.zone = zone;
        this.site = site;
        this.name = name;
    }

    String of(Grade grade, List<PublishedLesson> lessons) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Airclass//Airclass//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", grade.chineseName() + " · " + name));
        calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
        calendar.add(new RefreshInterval(new ParameterList(), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        lessons.forEach(lesson -> calendar.add(event(lesson)));
        StringWriter text = new StringWriter();
        try {
            // Without lessons it is a calendar all the same, which the library would not write.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(PublishedLesson lesson) {
        VEvent event = new VEvent(false);
        event.add(new Uid(lesson.id() + "@airclass"));
        event.add(new DtStamp(edition.publishedAt()));
        event.add(new Sequence(edition.carried().lastChanged().getOrDefault(lesson.id(), edition.number())));
        event.add(new DtStart<>(instant(lesson.date(), lesson.start())));
        event.add(new DtEnd<>(instant(lesson.date(), lesson.end())));
        event.add(new Summary(lesson.subject() + " " + lesson.title()));
        event.add(new Description(description(lesson)));
        event.add(new Categories(lesson.subject()));
        Status status = lesson.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        event.add(status);
        site.ifPresent(address -> event.add(new Url(address.resolve("/lessons/" + lesson.id()))));
        return event;
    }

    private Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    private static String description(PublishedLesson lesson) {
        List<String> lines = new ArrayList<>();
        if (lesson.cancelled()) {
            lines.add(lesson.cancelReason() == null ? "已取消" : "已取消：" + lesson.cancelReason());
        }
        if (!lesson.teachers().isEmpty()) {
            lines.add("主讲：" + Words.teachers(lesson.teachers()));
        }
        if (lesson.textbook() != null) {
            lines.add("教材：" + lesson.textbook());
        }
        if (!lesson.sources().isEmpty()) {
            lines.add("观看：" + lesson.sources().stream().map(Source::label).collect(Collectors.joining("、")));
        }
        return String.join("\n", lines);
    }
}
