package org.airclass.timetable;

import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** What the draft is narrowed to; a parameter that is not given narrows nothing. */
final class DraftFilter {

    @RestQuery
    String term;

    /** First day; {@code to} the last, both included. */
    @RestQuery
    String from;

    @RestQuery
    String to;

    @RestQuery
    Integer grade;

    /** By name. */
    @RestQuery
    String teacher;

    @RestQuery
    String livePoint;

    @RestQuery
    String subject;

    @RestQuery
    String series;

    /** By day and time. @throws org.airclass.site.Refused 400 for what is no date */
    List<LessonPlan> lessons(Draft draft) {
        LocalDate first = first();
        LocalDate last = last();
        return (term == null ? draft.lessons() : draft.lessonsOf(term))
                .stream()
                        .filter(l -> !l.date().isBefore(first) && !l.date().isAfter(last))
                        .filter(l -> grade == null || l.grades().contains(grade))
                        .filter(l -> teacher == null
                                || l.teachers().stream().anyMatch(t -> t.name().equals(teacher)))
                        .filter(l -> livePoint == null || livePoint.equals(l.livePoint()))
                        .filter(l -> subject == null || subject.equals(l.subject()))
                        .filter(l -> series == null || series.equals(l.series()))
                        .toList();
    }

    /** Those of the days and grade; none where it is narrowed to what only lessons have. */
    List<HandoutPlan> handouts(Draft draft) {
        if (teacher != null || livePoint != null || subject != null || series != null) {
            return List.of();
        }
        LocalDate first = first();
        LocalDate last = last();
        return (term == null ? draft.handouts() : draft.handoutsOf(term))
                .stream()
                        .filter(h -> !h.to().isBefore(first) && !h.from().isAfter(last))
                        .filter(h -> grade == null || h.grades().contains(grade))
                        .toList();
    }

    private LocalDate first() {
        return from == null ? LocalDate.MIN : Days.parse("from", from);
    }

    private LocalDate last() {
        return to == null ? LocalDate.MAX : Days.parse("to", to);
    }
}
