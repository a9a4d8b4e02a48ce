package org.airclass.streaming;

import java.util.List;
import org.airclass.school.Grade;

/** 收看指南: on which number each operator shows which grade, county by county. */
public record ViewingGuide(List<Line> lines) {

    public static final ViewingGuide EMPTY = new ViewingGuide(List.of());

    /**
     * @param operator such as 海州有线 or 电信 IPTV
     * @param county null for everywhere the operator is
     * @param number as typed on the remote control
     * @param channel name of the channel; null where the number says enough
     */
    public record Line(String operator, String county, List<Grade> grades, String number, String channel) {
        public Line {
            operator = strip(operator);
            county = strip(county);
            grades = grades == null
                    ? List.of()
                    : grades.stream().distinct().sorted().toList();
            number = strip(number);
            channel = strip(channel);
        }

        private static String strip(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    public ViewingGuide {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
