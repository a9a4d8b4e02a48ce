package org.airclass.programme;

import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.airclass.school.Grade;
import org.airclass.site.Refused;

/** What a public request asks for. What can't be read is refused with what would have been right. */
final class Asked {

    private static final int DATE_LENGTH = "2020-04-15".length();

    private Asked() {}

    /** The grade that the path names, less an ending such as {@code .ics}. */
    static Grade grade(RoutingContext context, String ending) {
        String text = context.pathParam("grade");
        return grade(text.substring(0, text.length() - ending.length()));
    }

    static Grade grade(String text) {
        return Grade.parse(text).orElseThrow(() -> noSuchGrade(text));
    }

    /** 0 for all. */
    static int gradeOrAll(RoutingContext context) {
        return parameter(context, "grade")
                .filter(text -> !text.isEmpty())
                .map(text -> grade(text).number())
                .orElse(0);
    }

    static LocalDate dateOr(LocalDate today, RoutingContext context) {
        String text = parameter(context, "date").orElse("");
        if (text.isEmpty()) {
            return today;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (text.length() == DATE_LENGTH && date.getYear() > 0) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw noSuchDate();
        }
        throw noSuchDate();
    }

    static Optional<String> parameter(RoutingContext context, String name) {
        try {
            return Optional.ofNullable(context.request().getParam(name));
        } catch (IllegalArgumentException e) {
            throw Refused.unreadable("query-unreadable", "地址中的参数写错了", "The query of the address can't be read");
        }
    }

    private static Refused noSuchGrade(String text) {
        return text == null
                ? Refused.unreadable("grade-missing", "请指明年级，1 至 12", "Name a grade, 1 to 12")
                : Refused.unreadable("grade-unknown", "没有这个年级：年级为 1 至 12", "No such grade: grades are 1 to 12");
    }

    private static Refused noSuchDate() {
        return Refused.unreadable(
                "date-unreadable",
                "没有这一天：日期写作 YYYY-MM-DD，如 2020-04-15",
                "No such day: dates are written YYYY-MM-DD, such as 2020-04-15");
    }
}
