package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.airclass.programme.SourceKind;
import org.airclass.timetable.LessonPlan.SourcePlan;
import org.airclass.timetable.LessonPlan.TeacherPlan;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private final Conflicts conflicts = new Conflicts(Set.of("有线 504"));

    @Test
    void teacherConflict() {
        LessonPlan one = lesson("a", "09:00", "09:25").teacher("王强", "中心小学").build();
        LessonPlan two =
                lesson("b", "09:20", "09:45").grade(5).teacher("王强", "中心小学").build();
        assertThat(conflicts.among(List.of(one, two))).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(Clash.Kind.TEACHER);
            assertThat(clash.lesson().id()).isEqualTo("b");
            assertThat(clash.other().id()).isEqualTo("a");
            assertThat(clash.from()).isEqualTo(LocalTime.of(9, 20));
            assertThat(clash.to()).isEqualTo(LocalTime.of(9, 25));
        });
    }

    @Test
    void namesakesOfTwoSchoolsAreTwoTeachers() {
        LessonPlan one = lesson("a", "09:00", "09:25").teacher("王强", "中心小学").build();
        LessonPlan two =
                lesson("b", "09:00", "09:25").grade(5).teacher("王强", "城东小学").build();
        assertThat(conflicts.among(List.of(one, two))).isEmpty();
    }

    @Test
    void aLessonMayBeginTheMinuteAnotherEnds() {
        LessonPlan one = lesson("a", "09:00", "09:25").teacher("王强", "中心小学").build();
        LessonPlan two = lesson("b", "09:25", "09:50").teacher("王强", "中心小学").build();
        assertThat(conflicts.among(List.of(one, two))).isEmpty();
    }

    @Test
    void livePointConflict() {
        LessonPlan one = lesson("a", "09:00", "09:25").livePoint("第二直播点").build();
        LessonPlan two =
                lesson("b", "09:24", "09:50").grade(5).livePoint("第二直播点").build();
        assertThat(conflicts.among(List.of(one, two))).extracting(Clash::kind).containsExactly(Clash.Kind.LIVE_POINT);
    }

    @Test
    void channelConflict() {
        LessonPlan one = lesson("a", "09:00", "09:25").tv("有线 504").build();
        LessonPlan two = lesson("b", "09:00", "09:25").grade(5).tv("有线 504").build();
        assertThat(conflicts.among(List.of(one, two))).extracting(Clash::kind).containsExactly(Clash.Kind.CHANNEL);
    }

    @Test
    void aChannelThatIsNotRegisteredIsJustALabel() {
        LessonPlan one = lesson("a", "09:00", "09:25").tv("IPTV").build();
        LessonPlan two = lesson("b", "09:00", "09:25").grade(5).tv("IPTV").build();
        assertThat(conflicts.among(List.of(one, two))).isEmpty();
    }

    @Test
    void gradeConflict() {
        LessonPlan one = lesson("a", "09:00", "09:25").build();
        LessonPlan two = lesson("b", "09:10", "09:20").textbook("人教版").build();
        assertThat(conflicts.among(List.of(one, two))).extracting(Clash::kind).containsExactly(Clash.Kind.GRADE);
    }

    @Test
    void parallelTextbookEditionsMayShareATime() {
        LessonPlan one = lesson("a", "09:00", "09:25").textbook("北师大版").build();
        LessonPlan two = lesson("b", "09:00", "09:25").textbook("人教版").build();
        LessonPlan third = lesson("c", "09:00", "09:25").textbook("人教版").build();
        assertThat(conflicts.among(List.of(one, two))).isEmpty();
        assertThat(conflicts.among(List.of(one, two, third))).hasSize(1);
    }

    @Test
    void oneLessonWithSeveralGradesAndTeachersIsOneLesson() {
        LessonPlan joint = lesson("a", "14:30", "14:50")
                .grade(5)
                .grade(6)
                .teacher("王强", null)
                .teacher("李老师", null)
                .build();
        assertThat(conflicts.among(List.of(joint))).isEmpty();
    }

    @Test
    void aCancelledLessonWantsNothing() {
        LessonPlan one = lesson("a", "09:00", "09:25").cancelled().build();
        LessonPlan two = lesson("b", "09:00", "09:25").build();
        assertThat(conflicts.among(List.of(one, two))).isEmpty();
    }

    @Test
    void aLongLessonClashesWithEveryShortOneInIt() {
        LessonPlan day = lesson("a", "09:00", "12:00").build();
        LessonPlan first = lesson("b", "09:00", "09:25").build();
        LessonPlan last = lesson("c", "11:00", "11:25").build();
        assertThat(conflicts.among(List.of(day, first, last))).hasSize(2);
    }

    private static Sketch lesson(String id, String start, String end) {
        return new Sketch(id, LocalTime.parse(start), LocalTime.parse(end));
    }

    private static final class Sketch {
        private final String id;
        private final LocalTime start;
        private final LocalTime end;
        private final List<Integer> grades = new java.util.ArrayList<>();
        private final List<TeacherPlan> teachers = new java.util.ArrayList<>();
        private final List<SourcePlan> sources = new java.util.ArrayList<>();
        private String textbook;
        private String livePoint;
        private boolean cancelled;

        Sketch(String id, LocalTime start, LocalTime end) {
            this.id = id;
            this.start = start;
            this.end = end;
        }

        Sketch grade(int grade) {
            grades.add(grade);
            return this;
        }

        Sketch teacher(String name, String school) {
            teachers.add(TeacherPlan.lead(name, school));
            return this;
        }

        Sketch tv(String label) {
            sources.add(new SourcePlan(null, SourceKind.TV, label, null));
            return this;
        }

        Sketch textbook(String name) {
            textbook = name;
            return this;
        }

        Sketch livePoint(String name) {
            livePoint = name;
            return this;
        }

        Sketch cancelled() {
            cancelled = true;
            return this;
        }

        LessonPlan build() {
            return LessonPlan.of(l -> {
                l.id = id;
                l.term = "t";
                l.date = LocalDate.of(2031, 3, 3);
                l.grades = grades.isEmpty() ? List.of(4) : grades;
                l.start = start;
                l.end = end;
                l.subject = "数学";
                l.title = "题";
                l.textbook = textbook;
                l.livePoint = livePoint;
                l.teachers = teachers;
                l.sources = sources;
                l.cancelled = cancelled;
            });
        }
    }
}
