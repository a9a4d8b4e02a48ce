package org.airclass.programme;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.airclass.school.Grade;

/** The public contract's JSON, made from an edition. */
final class ProgrammeJson {

    /**
     * @param publishedAt null before the first edition
     * @param school id of the school whose own additions are among them; null for the timetable of everybody
     */
    record Day(
            int edition,
            String publishedAt,
            String date,
            int grade,
            String gradeName,
            String school,
            String schoolName,
            List<Lesson> lessons,
            List<Handout> handouts) {}

    record OneLesson(
            int edition,
            String publishedAt,
            String id,
            String date,
            List<Integer> grades,
            Integer period,
            String start,
            String end,
            String subject,
            String title,
            String textbook,
            boolean cancelled,
            String cancelReason,
            String livePoint,
            List<Teacher> teachers,
            List<Watch> sources,
            String forSchool) {}

    record Lesson(
            String id,
            Integer period,
            String start,
            String end,
            String subject,
            String title,
            String textbook,
            boolean cancelled,
            String cancelReason,
            String livePoint,
            List<Teacher> teachers,
            List<Watch> sources,
            String forSchool) {}

    record Handout(String id, String title, List<Watch> sources, String forSchool) {}

    /** @param watch null where the source has no address; @param subtitles WebVTT, null where there are none */
    record Watch(String id, SourceKind kind, String label, String watch, String subtitles) {}

    private ProgrammeJson() {}

    static Day day(Index index, Grade grade, LocalDate date, ZoneId zone) {
        return new Day(
                index.edition().number(),
                publishedAt(index.edition(), zone),
                date.toString(),
                grade.number(),
                grade.chineseName(),
                index.school().map(Carried.School::code).orElse(null),
                index.school().map(Carried.School::name).orElse(null),
                index.lessons(grade.number(), date).stream()
                        .map(ProgrammeJson::lesson)
                        .toList(),
                index.handouts(grade.number(), date).stream()
                        .map(h -> new Handout(h.id(), h.title(), watches(h.id(), h.sources()), h.forSchool()))
                        .toList());
    }

    static OneLesson lesson(Index index, PublishedLesson l, ZoneId zone) {
        return new OneLesson(
                index.edition().number(),
                publishedAt(index.edition(), zone),
                l.id(),
                l.date().toString(),
                l.grades(),
                l.period(),
                Words.time(l.start()),
                Words.time(l.end()),
                l.subject(),
                l.title(),
                l.textbook(),
                l.cancelled(),
                l.cancelReason(),
                l.livePoint(),
                l.teachers(),
                watches(l.id(), l.sources()),
                l.forSchool());
    }

    private static Lesson lesson(PublishedLesson l) {
        return new Lesson(
                l.id(),
                l.period(),
                Words.time(l.start()),
                Words.time(l.end()),
                l.subject(),
                l.title(),
                l.textbook(),
                l.cancelled(),
                l.cancelReason(),
                l.livePoint(),
                l.teachers(),
                watches(l.id(), l.sources()),
                l.forSchool());
    }

    private static List<Watch> watches(String id, List<Source> sources) {
        return sources.stream()
                .map(s -> new Watch(
                        s.id(),
                        s.kind(),
                        s.label(),
                        s.url() == null ? null : "/watch/" + id + "/" + s.id(),
                        s.subtitles()))
                .toList();
    }

    private static String publishedAt(Edition edition, ZoneId zone) {
        if (edition.number() == 0) {
            return null;
        }
        OffsetDateTime time = edition.publishedAt()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(zone)
                .toOffsetDateTime();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
