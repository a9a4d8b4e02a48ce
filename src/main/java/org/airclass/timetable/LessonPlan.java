package org.airclass.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.airclass.programme.SourceKind;

/**
 * A lesson of the draft, as the desk's calls take and give it. Its time is [start, end).
 *
 * @param id null for a lesson that is to be made
 * @param grades 1 to 12, ascending; several for a joint lesson
 * @param period null where the lesson stands outside the bell schedule
 * @param livePoint name of the 直播点; null where none
 * @param school id of the organisation that owns it; null for the bureau's own
 * @param schoolName its name; told, never taken
 * @param forSchool id of the school whose own addition to the bureau's timetable it is: shown to that school only;
 *     null for a lesson of everybody
 * @param review where it stands in the review; told, never taken
 * @param series id that the lessons of a series share; null for a lesson of its own
 * @param revision of the draft when the lesson was last written; 0 for a lesson that is to be made
 */
record LessonPlan(
        String id,
        String term,
        LocalDate date,
        List<Integer> grades,
        Integer period,
        LocalTime start,
        LocalTime end,
        String subject,
        String title,
        String textbook,
        String livePoint,
        List<TeacherPlan> teachers,
        List<SourcePlan> sources,
        boolean cancelled,
        String cancelReason,
        String series,
        String school,
        String schoolName,
        String forSchool,
        Review.State review,
        long revision) {

    enum TeacherRole {
        LEAD,
        ASSISTANT,
        SUBSTITUTE
    }

    /**
     * @param school null where not known
     * @param insteadOf name of the teacher whom a substitute stands in for; null for others
     */
    record TeacherPlan(String name, String school, TeacherRole role, String insteadOf) {
        TeacherPlan {
            role = role == null ? TeacherRole.LEAD : role;
        }

        static TeacherPlan lead(String name, String school) {
            return new TeacherPlan(name, school, TeacherRole.LEAD, null);
        }
    }

    /**
     * @param id null for a source that is to be made
     * @param url null for a channel without address
     * @param subtitles address of its subtitles as WebVTT; null where there are none
     */
    record SourcePlan(String id, SourceKind kind, String label, String url, String subtitles) {

        SourcePlan(String id, SourceKind kind, String label, String url) {
            this(id, kind, label, url, null);
        }
    }

    LessonPlan {
        grades =
                grades == null ? List.of() : grades.stream().sorted().distinct().toList();
        teachers = teachers == null ? List.of() : List.copyOf(teachers);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** A lesson of what is set; nothing else is known of it. */
    static LessonPlan of(Consumer<Fields> set) {
        Fields fields = new Fields();
        set.accept(fields);
        return fields.plan();
    }

    /** This lesson but for what is set. */
    LessonPlan with(Consumer<Fields> change) {
        Fields fields = new Fields();
        fields.id = id;
        fields.term = term;
        fields.date = date;
        fields.grades = grades;
        fields.period = period;
        fields.start = start;
        fields.end = end;
        fields.subject = subject;
        fields.title = title;
        fields.textbook = textbook;
        fields.livePoint = livePoint;
        fields.teachers = teachers;
        fields.sources = sources;
        fields.cancelled = cancelled;
        fields.cancelReason = cancelReason;
        fields.series = series;
        fields.school = school;
        fields.schoolName = schoolName;
        fields.forSchool = forSchool;
        fields.review = review;
        fields.revision = revision;
        change.accept(fields);
        return fields.plan();
    }

    LessonPlan withId(String newId) {
        return with(l -> l.id = newId);
    }

    LessonPlan withSources(List<SourcePlan> newSources) {
        return with(l -> l.sources = newSources);
    }

    LessonPlan at(Integer newPeriod, LocalTime newStart, LocalTime newEnd) {
        return with(l -> {
            l.period = newPeriod;
            l.start = newStart;
            l.end = newEnd;
        });
    }

    /** Says the same, whenever it was written and whoever has approved it. */
    boolean saysTheSameAs(LessonPlan other) {
        return other != null && said().equals(other.said());
    }

    private LessonPlan said() {
        return with(l -> {
            l.schoolName = null;
            l.review = null;
            l.revision = 0;
        });
    }

    /** A lesson in the making; its fields are those of the lesson. */
    static final class Fields {
        String id;
        String term;
        LocalDate date;
        List<Integer> grades;
        Integer period;
        LocalTime start;
        LocalTime end;
        String subject;
        String title;
        String textbook;
        String livePoint;
        List<TeacherPlan> teachers;
        List<SourcePlan> sources;
        boolean cancelled;
        String cancelReason;
        String series;
        String school;
        String schoolName;
        String forSchool;
        Review.State review;
        long revision;

        private LessonPlan plan() {
            return new LessonPlan(
                    id,
                    term,
                    date,
                    grades,
                    period,
                    start,
                    end,
                    subject,
                    title,
                    textbook,
                    livePoint,
                    teachers,
                    sources,
                    cancelled,
                    cancelReason,
                    series,
                    school,
                    schoolName,
                    forSchool,
                    review,
                    revision);
        }
    }
}
