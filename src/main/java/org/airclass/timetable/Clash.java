package org.airclass.timetable;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.airclass.site.Refused.Problem;
import org.airclass.site.Text;

/**
 * Two lessons that want one thing at one time.
 *
 * @param lesson the one that was to be written
 * @param other the one that is in its way
 * @param resource what both want, by name: a teacher, a live point, a channel, a grade
 * @param from start of the time both want
 * @param to end of it, exclusive
 */
record Clash(Kind kind, LessonPlan lesson, LessonPlan other, String resource, LocalTime from, LocalTime to) {

    enum Kind {
        TEACHER("teacher-clash", "教师", "Teacher"),
        LIVE_POINT("live-point-clash", "直播点", "Live point"),
        CHANNEL("channel-clash", "频道", "Channel"),
        GRADE("grade-clash", "年级", "Grade");

        private final String code;
        private final String chinese;
        private final String english;

        Kind(String code, String chinese, String english) {
            this.code = code;
            this.chinese = chinese;
            this.english = english;
        }
    }

    String code() {
        return kind.code;
    }

    Text sentence() {
        String when = "%s %s–%s".formatted(other.date(), other.start(), other.end());
        return new Text(
                "%s“%s”在 %s 已有课：%s《%s》".formatted(kind.chinese, resource, when, other.subject(), other.title()),
                "%s %s already has a lesson on %s: %s, %s"
                        .formatted(kind.english, resource, when, other.subject(), other.title()));
    }

    /** As an answer names it: the resource, the other lesson, and the time both want. */
    Problem problem() {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("resource", resource);
        more.put("date", other.date().toString());
        more.put("start", from.toString());
        more.put("end", to.toString());
        more.put("lesson", other.id() == null ? "" : other.id());
        more.put("title", other.title());
        return new Problem(code(), sentence(), more);
    }
}
