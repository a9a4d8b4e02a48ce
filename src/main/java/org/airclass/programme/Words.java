package org.airclass.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.airclass.school.Grade;

/** How dates, times, spans and teachers are said on pages. */
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String WEEKDAYS = "一二三四五六日";

    private Words() {}

    static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** 4月15日. */
    static String date(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 一 … 日. */
    static String dayOfWeek(LocalDate date) {
        return String.valueOf(WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1));
    }

    /** 4月15日 星期三, with the year where it is not this one. */
    static String fullDate(LocalDate date, LocalDate today) {
        return shortDate(date, today) + " 星期" + dayOfWeek(date);
    }

    /** 4月15日, with the year where it is not this one. */
    static String shortDate(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? "" : date.getYear() + "年") + date(date);
    }

    /** A day that has a name of its own. */
    static boolean isNear(LocalDate date, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, date)) <= 1 || date.equals(today.plusDays(2));
    }

    /** 今天, 昨天, 明天, 后天, else the date. */
    static String nearDate(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == -1) {
            return "昨天";
        }
        if (days == 0) {
            return "今天";
        }
        if (days == 1) {
            return "明天";
        }
        return days == 2 ? "后天" : date(date);
    }

    /** 40 分钟, 2 小时, 2 小时 30 分钟. */
    static String span(Duration span) {
        long hours = span.toHours();
        int minutes = span.toMinutesPart();
        if (hours == 0) {
            return minutes + " 分钟";
        }
        return minutes == 0 ? hours + " 小时" : hours + " 小时 " + minutes + " 分钟";
    }

    /** 白老师、李老师 · 实验小学; each with its school where the schools differ. */
    static String teachers(List<Teacher> teachers) {
        List<String> schools = teachers.stream()
                .map(t -> t.school() == null ? "" : t.school())
                .distinct()
                .toList();
        if (schools.size() == 1) {
            String names = teachers.stream().map(Teacher::name).collect(Collectors.joining("、"));
            return schools.get(0).isEmpty() ? names : names + " · " + schools.get(0);
        }
        return teachers.stream()
                .map(t -> t.school() == null ? t.name() : t.name() + "（" + t.school() + "）")
                .collect(Collectors.joining("、"));
    }

    /** 四年级、六年级; 四至六年级 for three and more in a row. @param grades ascending */
    static String grades(List<Grade> grades) {
        List<String> parts = new ArrayList<>();
        int i = 0;
        while (i < grades.size()) {
            int end = i;
            while (end + 1 < grades.size()
                    && grades.get(end + 1).number() == grades.get(end).number() + 1) {
                end++;
            }
            if (end - i < 2) {
                end = i;
                parts.add(grades.get(i).chineseName());
            } else {
                String first = grades.get(i).chineseName().replaceFirst("年级$", "");
                parts.add(first + "至" + grades.get(end).chineseName());
            }
            i = end + 1;
        }
        return String.join("、", parts);
    }
}
