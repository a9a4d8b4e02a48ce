package org.airclass.timetable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.airclass.programme.SourceKind;
import org.airclass.school.Grade;
import org.airclass.school.SampleWorld;
import org.airclass.school.Stage;
import org.airclass.school.Teachers;
import org.airclass.school.Term;
import org.airclass.school.TimeBlock;
import org.airclass.streaming.SampleChannels;
import org.airclass.timetable.LessonPlan.SourcePlan;
import org.airclass.timetable.LessonPlan.TeacherPlan;

/**
 * The sample world's timetable: four lessons on a weekday and two on a day of the weekend for each grade, the
 * first one of the day again in the evening, and a handout a day.
 */
final class SampleLessons {

    private static final List<String> MAIN = List.of("语文", "数学", "英语");
    private static final int[] WEEKDAY_PERIODS = {1, 2, 3, 4};
    private static final int[] WEEKEND_PERIODS = {2, 3};
    private static final int EVENING = 5;
    // One minute of film that rides in the jar, so that a tap shows something without a network.
    private static final String LIVE = "/sample/lesson.m3u8";
    private static final String REPLAY = "/sample/lesson.mp4";
    private static final String PACK = "/sample/worksheet.txt";

    private final SampleWorld world;
    private final LocalDate today;
    private final Term term;
    private final Properties topics = topics();
    private final Map<String, Integer> taught = new HashMap<>();

    SampleLessons(LocalDate today) {
        this.today = today;
        this.world = new SampleWorld(today);
        this.term = world.term();
    }

    List<LessonPlan> lessons() {
        List<LessonPlan> lessons = new ArrayList<>();
        for (LocalDate day = term.from(); !day.isAfter(term.to()); day = day.plusDays(1)) {
            for (Grade grade : SampleWorld.grades()) {
                addDay(lessons, day, grade);
            }
        }
        return lessons;
    }

    List<HandoutPlan> handouts() {
        List<HandoutPlan> handouts = new ArrayList<>();
        for (LocalDate day = term.from(); !day.isAfter(term.to()); day = day.plusDays(1)) {
            for (Grade grade : SampleWorld.grades()) {
                handouts.add(new HandoutPlan(
                        null,
                        term.code(),
                        day,
                        day,
                        List.of(grade.number()),
                        "%d月%d日 学习任务单".formatted(day.getMonthValue(), day.getDayOfMonth()),
                        List.of(new SourcePlan(null, SourceKind.DOWNLOAD, "下载", PACK)),
                        null,
                        0));
            }
        }
        return handouts;
    }

    private void addDay(List<LessonPlan> lessons, LocalDate day, Grade grade) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        LessonPlan first = null;
        for (int period : weekend ? WEEKEND_PERIODS : WEEKDAY_PERIODS) {
            String subject = subject(day, grade, period);
            int number = taught.merge(grade.number() + subject, 1, Integer::sum) - 1;
            LessonPlan lesson = lesson(day, grade, period, subject, number, 0);
            lessons.add(lesson);
            boolean parallel = subject.equals("数学") && grade.number() == SampleWorld.FIRST_GRADE;
            if (parallel) {
                lessons.add(lesson(day, grade, period, subject, number, 1));
            }
            first = first == null ? lesson : first;
        }
        lessons.add(rerun(first, grade));
    }

    /** Chinese, mathematics and English in turn in the first two blocks, the rest after. */
    private String subject(LocalDate day, Grade grade, int period) {
        int turn = (int) day.toEpochDay() + grade.number();
        if (period <= 2) {
            return MAIN.get(Math.floorMod(turn + period, MAIN.size()));
        }
        List<String> others =
                world.subjects(grade).stream().filter(s -> !MAIN.contains(s)).toList();
        return others.get(Math.floorMod(turn * 2 + period, others.size()));
    }

    private LessonPlan lesson(LocalDate day, Grade grade, int period, String subject, int number, int edition) {
        TimeBlock block = term.bellSchedule(grade).period(period).orElseThrow();
        List<Teachers.Named> teachers = world.teachers(grade, subject);
        Teachers.Named teacher = teachers.get((number + edition) % teachers.size());
        // A live point serves one grade a day; the parallel edition is broadcast from the teacher's own school.
        String livePoint = edition == 0
                ? SampleChannels.LIVE_POINTS.get(
                        Math.floorMod(grade.number() + (int) day.toEpochDay(), SampleChannels.LIVE_POINTS.size()))
                : null;
        return LessonPlan.of(l -> {
            l.term = term.code();
            l.date = day;
            l.grades = List.of(grade.number());
            l.period = period;
            l.start = block.start();
            l.end = block.end();
            l.subject = subject;
            l.title = topic(grade.stage(), subject, number / 2) + (number % 2 == 0 ? "（第一课时）" : "（第二课时）");
            l.textbook = textbook(grade, subject, edition);
            l.livePoint = livePoint;
            l.teachers = List.of(TeacherPlan.lead(teacher.name(), teacher.school()));
            l.sources = sources(day, grade, edition);
        });
    }

    private List<SourcePlan> sources(LocalDate day, Grade grade, int edition) {
        List<SourcePlan> sources = new ArrayList<>();
        if (day.isBefore(today)) {
            sources.add(new SourcePlan(null, SourceKind.REPLAY, "回看", REPLAY));
        } else {
            sources.add(new SourcePlan(null, SourceKind.LIVE, "进入课堂", LIVE));
            sources.add(new SourcePlan(null, SourceKind.LIVE, "备用线路", REPLAY));
        }
        if (edition == 0) {
            sources.add(new SourcePlan(null, SourceKind.TV, SampleChannels.channelOf(grade), null));
        }
        return sources;
    }

    private LessonPlan rerun(LessonPlan first, Grade grade) {
        TimeBlock block = term.bellSchedule(grade).period(EVENING).orElseThrow();
        return first.at(EVENING, block.start(), block.end()).with(l -> {
            l.title = first.title() + " · 重播";
            l.livePoint = null;
            l.sources = List.of(
                    new SourcePlan(null, SourceKind.REPLAY, "观看重播", REPLAY),
                    new SourcePlan(null, SourceKind.TV, SampleChannels.channelOf(grade), null));
        });
    }

    private String topic(Stage stage, String subject, int number) {
        String[] list = topics.getProperty(subject + "." + stage).split("\\|");
        return list[number % list.length];
    }

    private static String textbook(Grade grade, String subject, int edition) {
        return switch (subject) {
            case "语文", "道德与法治", "历史" -> "统编版";
            case "数学" -> edition == 0 ? "人教版" : "北师大版";
            case "英语" -> grade.stage() == Stage.PRIMARY ? "人教版" : "人教新目标版";
            case "科学" -> "教科版";
            case "体育与健康" -> null;
            default -> "人教版";
        };
    }

    private static Properties topics() {
        Properties topics = new Properties();
        try (var in = new InputStreamReader(
                SampleLessons.class.getResourceAsStream("/sample/topics.properties"), StandardCharsets.UTF_8)) {
            topics.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return topics;
    }
}
