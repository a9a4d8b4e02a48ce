package org.airclass.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Makes lessons for tests: one good lesson, and copies that differ in one thing. */
record Lessons(PublishedLesson lesson) {

    static final LocalDate DAY = LocalDate.of(2020, 4, 15);

    static Lessons lesson(String id) {
        return new Lessons(new PublishedLesson(
                id,
                DAY,
                List.of(4),
                1,
                LocalTime.of(9, 0),
                LocalTime.of(9, 25),
                "语文",
                "《琥珀》第一课时",
                "统编版",
                false,
                null,
                null,
                List.of(new Teacher("白老师", "实验小学")),
                List.of(new Source("live", SourceKind.LIVE, "直播", "https://live.example.org/" + id))));
    }

    static Edition edition(int number, PublishedLesson... lessons) {
        return new Edition(
                number, Instant.parse("2020-04-14T10:00:00Z"), "admin", null, List.of(lessons), List.of(), List.of());
    }

    static PublishedHandout handout(String id, String title, int grade, LocalDate from, LocalDate to) {
        return new PublishedHandout(
                id,
                from,
                to,
                List.of(grade),
                title,
                List.of(new Source("pdf", SourceKind.DOWNLOAD, "PDF", "https://files.example.org/" + id + ".pdf")));
    }

    Lessons at(String start, String end) {
        PublishedLesson l = lesson;
        return new Lessons(new PublishedLesson(
                l.id(),
                l.date(),
                l.grades(),
                l.period(),
                LocalTime.parse(start),
                LocalTime.parse(end),
                l.subject(),
                l.title(),
                l.textbook(),
                l.cancelled(),
                l.cancelReason(),
                l.livePoint(),
                l.teachers(),
                l.sources()));
    }

    Lessons on(LocalDate date) {
        PublishedLesson l = lesson;
        return new Lessons(new PublishedLesson(
                l.id(),
                date,
                l.grades(),
                l.period(),
                l.start(),
                l.end(),
                l.subject(),
                l.title(),
                l.textbook(),
                l.cancelled(),
                l.cancelReason(),
                l.livePoint(),
                l.teachers(),
                l.sources()));
    }

    Lessons grades(Integer... grades) {
        PublishedLesson l = lesson;
        return new Lessons(new PublishedLesson(
                l.id(),
                l.date(),
                List.of(grades),
                l.period(),
                l.start(),
                l.end(),
                l.subject(),
                l.title(),
                l.textbook(),
                l.cancelled(),
                l.cancelReason(),
                l.livePoint(),
                l.teachers(),
                l.sources()));
    }

    Lessons about(String subject, String title, String textbook) {
        PublishedLesson l = lesson;
        return new Lessons(new PublishedLesson(
                l.id(),
                l.date(),
                l.grades(),
                l.period(),
                l.start(),
                l.end(),
                subject,
                title,
                textbook,
                l.cancelled(),
                l.cancelReason(),
                l.livePoint(),
                l.teachers(),
                l.sources()));
    }

    Lessons by(Teacher... teachers) {
        PublishedLesson l = lesson;
        return new Lessons(new PublishedLesson(
                l.id(),
                l.date(),
                l.grades(),
                l.period(),
                l.start(),
                l.end(),
                l.subject(),
                l.title(),
                l.textbook(),
                l.cancelled(),
                l.cancelReason(),
                l.livePoint(),
                List.of(teachers),
                l.sources()));
    }

    Lessons with(Source... sources) {
        PublishedLesson l = lesson;
        return new Lessons(new PublishedLesson(
                l.id(),
                l.date(),
                l.grades(),
                l.period(),
                l.start(),
                l.end(),
                l.subject(),
                l.title(),
                l.textbook(),
                l.cancelled(),
                l.cancelReason(),
                l.livePoint(),
                l.teachers(),
                List.of(sources)));
    }

    Lessons forSchool(String school) {
        PublishedLesson l = lesson;
        return new Lessons(new PublishedLesson(
                l.id(),
                l.date(),
                l.grades(),
                l.period(),
                l.start(),
                l.end(),
                l.subject(),
                l.title(),
                l.textbook(),
                l.cancelled(),
                l.cancelReason(),
                l.livePoint(),
                l.teachers(),
                l.sources(),
                school));
    }

    Lessons cancelled(String reason) {
        PublishedLesson l = lesson;
        return new Lessons(new PublishedLesson(
                l.id(),
                l.date(),
                l.grades(),
                l.period(),
                l.start(),
                l.end(),
                l.subject(),
                l.title(),
                l.textbook(),
                true,
                reason,
                l.livePoint(),
                l.teachers(),
                l.sources()));
    }
}
