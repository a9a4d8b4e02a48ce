package org.airclass.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** 调休: a day off on which school is held, after the timetable of another weekday. */
public record MakeUpDay(LocalDate date, DayOfWeek follows) {

    private static final List<String> CHINESE = List.of("一", "二", "三", "四", "五", "六", "日");

    /**
     * The weekday is read as {@code MONDAY}, {@code Mon}, 1 to 7, 周一 or 星期一, or as a date, which stands
     * for its weekday.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    @JsonCreator
    static MakeUpDay read(@JsonProperty("date") LocalDate date, @JsonProperty("follows") String follows) {
        return new MakeUpDay(date, follows == null ? null : weekday(follows.strip()));
    }

    private static DayOfWeek weekday(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (upper.equals(day.name())
                    || upper.equals(day.name().substring(0, 3))
                    || text.equals(Integer.toString(day.getValue()))) {
                return day;
            }
        }
        if (text.matches("(周|星期|礼拜)[一二三四五六日天]")) {
            String last = text.substring(text.length() - 1).replace('天', '日');
            return DayOfWeek.of(CHINESE.indexOf(last) + 1);
        }
        try {
            return LocalDate.parse(text).getDayOfWeek();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a weekday: " + text);
        }
    }
}
