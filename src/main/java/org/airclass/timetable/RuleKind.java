package org.airclass.timetable;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.OptionalInt;
import org.airclass.site.Text;

/** The kinds of limits that authorities set for lessons on a screen; {@link AuthorityRules} has a method for each. */
enum RuleKind {
    LESSON_MINUTES("分钟", "minutes", "每节课不超过 %s 分钟", "At most %s minutes a lesson"),
    DAY_MINUTES("分钟", "minutes", "每天不超过 %s 分钟", "At most %s minutes a day"),
    DAY_LESSONS("节", "lessons", "每天不超过 %s 节", "At most %s lessons a day"),
    BREAK_MINUTES("分钟", "minutes", "课间不少于 %s 分钟", "Breaks of at least %s minutes"),
    NO_LESSON_ON_HOLIDAY(null, null, "放假日不排课", "No lesson on a holiday"),
    NO_NEW_LESSONS(null, null, "不上新课，只给学习资料和居家指导", "No new lessons, only handouts and guidance"),
    LATEST_END(null, null, "最晚 %s 下课", "Lessons end by %s");

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final String chineseUnit;
    private final String englishUnit;
    private final String chinese;
    private final String english;

    RuleKind(String chineseUnit, String englishUnit, String chinese, String english) {
        this.chineseUnit = chineseUnit;
        this.englishUnit = englishUnit;
        this.chinese = chinese;
        this.english = english;
    }

    /** Of the limit and of what is measured against it; null where it is a time of day or there is none. */
    Text unit() {
        return chineseUnit == null ? null : new Text(chineseUnit, englishUnit);
    }

    /** What the rule asks for, as people say it. */
    Text sentence(int limit) {
        return new Text(chinese.formatted(written(limit)), english.formatted(written(limit)));
    }

    /** A count or minutes as a number, a time of day as {@code HH:mm}, null for a rule without a limit. */
    Object written(int limit) {
        if (!hasLimit()) {
            return null;
        }
        return this == LATEST_END
                ? (Object) LocalTime.ofSecondOfDay(limit * 60L).toString()
                : (Object) limit;
    }

    /** Empty when it is no limit of this kind. A rule without a limit takes any as 0. */
    OptionalInt readLimit(JsonNode limit) {
        if (!hasLimit()) {
            return OptionalInt.of(0);
        }
        if (limit == null) {
            return OptionalInt.empty();
        }
        if (this == LATEST_END) {
            return readTime(limit.asText());
        }
        boolean sensible = limit.isIntegralNumber() && limit.asLong() >= 1 && limit.asLong() <= MINUTES_OF_A_DAY;
        return sensible ? OptionalInt.of(limit.asInt()) : OptionalInt.empty();
    }

    private static OptionalInt readTime(String text) {
        try {
            return OptionalInt.of(LocalTime.parse(text).toSecondOfDay() / 60);
        } catch (DateTimeParseException e) {
            return OptionalInt.empty();
        }
    }

    private boolean hasLimit() {
        return this != NO_LESSON_ON_HOLIDAY && this != NO_NEW_LESSONS;
    }
}
