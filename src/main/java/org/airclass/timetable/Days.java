package org.airclass.timetable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.airclass.site.Refused;

final class Days {

    private Days() {}

    /** @throws Refused 400 naming the parameter when it is no date such as 2020-04-15 */
    static LocalDate parse(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.unreadable(
                    "bad-date",
                    "参数 " + parameter + " 不是有效日期：" + text,
                    "Parameter " + parameter + " is no date: " + text);
        }
    }
}
