package org.airclass.timetable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.airclass.timetable.RuleDay.Sitting;

/**
 * Finds what breaks the authorities' rules among lessons. A rule about a day takes each grade's day as its pupils
 * have it: a joint lesson counts for each of its grades, and lessons in parallel textbook editions count once, as
 * long as the longest. Cancelled lessons count for nothing. A rerun counts: it is time before a screen, too.
 */
final class AuthorityRules {

    /** Subjects that teach nothing new: grades without new lessons may have them as guidance. */
    private static final Set<String> GUIDANCE = Set.of("班会", "早读", "专题教育", "心理健康教育", "体育与健康", "劳动", "综合实践活动");

    private static final Comparator<LessonPlan> BY_TIME =
            Comparator.comparing(LessonPlan::start).thenComparing(LessonPlan::end);

    private final List<RuleSet> sets;
    private final Predicate<LessonPlan> isOnHoliday;

    /** @param isOnHoliday the lesson's term has no school on its day because it is a holiday */
    AuthorityRules(List<RuleSet> sets, Predicate<LessonPlan> isOnHoliday) {
        this.sets = List.copyOf(sets);
        this.isOnHoliday = isOnHoliday;
    }

    /** Every breach among these lessons, by day. Rules about a day see no other lessons: all of it must be there. */
    List<Breach> among(List<LessonPlan> lessons) {
        if (sets.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, List<LessonPlan>> days = new TreeMap<>();
        lessons.stream().filter(l -> !l.cancelled()).forEach(l -> days.computeIfAbsent(l.date(), d -> new ArrayList<>())
                .add(l));
        List<Breach> breaches = new ArrayList<>();
        days.forEach((date, day) -> {
            day.sort(BY_TIME);
            for (RuleSet set : sets) {
                if (set.holdsOn(date)) {
                    set.rules().forEach(rule -> breaches.addAll(breaches(new RuleDay(set, rule, date, day))));
                }
            }
        });
        return breaches;
    }

    private List<Breach> breaches(RuleDay day) {
        return switch (day.rule().kind()) {
            case LESSON_MINUTES -> lessonMinutes(day);
            case DAY_MINUTES -> dayMinutes(day);
            case DAY_LESSONS -> dayLessons(day);
            case BREAK_MINUTES -> breakMinutes(day);
            case NO_LESSON_ON_HOLIDAY -> noLessonOnHoliday(day);
            case NO_NEW_LESSONS -> noNewLessons(day);
            case LATEST_END -> latestEnd(day);
        };
    }

    private static List<Breach> lessonMinutes(RuleDay day) {
        return day.eachLesson(AuthorityRules::minutes, l -> minutes(l) > day.limit());
    }

    private static List<Breach> dayMinutes(RuleDay day) {
        return day.eachGrade((grade, sittings) -> {
            int minutes = sittings.stream().mapToInt(Sitting::minutes).sum();
            return minutes > day.limit() ? List.of(day.breach(grade, lessons(sittings), minutes)) : List.of();
        });
    }

    private static List<Breach> dayLessons(RuleDay day) {
        return day.eachGrade((grade, sittings) -> sittings.size() > day.limit()
                ? List.of(day.breach(grade, lessons(sittings), sittings.size()))
                : List.of());
    }

    /** Lessons that overlap have no break; that is a clash, and told as one. */
    private static List<Breach> breakMinutes(RuleDay day) {
        return day.eachGrade((grade, sittings) -> {
            List<Breach> breaches = new ArrayList<>();
            for (int i = 1; i < sittings.size(); i++) {
                int pause = minutes(sittings.get(i - 1).end(), sittings.get(i).start());
                if (pause >= 0 && pause < day.limit()) {
                    breaches.add(day.breach(
                            grade,
                            List.of(sittings.get(i - 1).last(), sittings.get(i).first()),
                            pause));
                }
            }
            return breaches;
        });
    }

    private List<Breach> noLessonOnHoliday(RuleDay day) {
        return day.eachLesson(l -> 0, isOnHoliday);
    }

    /** Handouts are no lessons, and lessons of {@link #GUIDANCE} are not new ones. */
    private static List<Breach> noNewLessons(RuleDay day) {
        return day.eachLesson(l -> 0, l -> !GUIDANCE.contains(l.subject()));
    }

    private static List<Breach> latestEnd(RuleDay day) {
        return day.eachLesson(l -> minuteOfDay(l.end()), l -> minuteOfDay(l.end()) > day.limit());
    }

    private static List<LessonPlan> lessons(List<Sitting> sittings) {
        return sittings.stream().flatMap(s -> s.lessons().stream()).toList();
    }

    private static int minutes(LessonPlan lesson) {
        return minutes(lesson.start(), lesson.end());
    }

    private static int minutes(LocalTime from, LocalTime to) {
        return (int) Duration.between(from, to).toMinutes();
    }

    private static int minuteOfDay(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
