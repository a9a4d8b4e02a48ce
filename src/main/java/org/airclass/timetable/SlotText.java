package org.airclass.timetable;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.airclass.timetable.Slot.PartOfDay;

/**
 * Reads periods and times of day as sheets and newspapers write them: 第3节, 8:20, 9：20, 8时40分, 8点半,
 * 下午2时30分, 8:55—9:15, 14.30, 1430, 2:30 pm, 第1节(8:00-8:40).
 */
final class SlotText {

    private static final String MORNING = "上午|早上|早晨|清晨|凌晨|早|a\\.?m\\.?";
    private static final String NOON = "中午";
    private static final String AFTERNOON = "下午|午后|p\\.?m\\.?";
    private static final String EVENING = "傍晚|晚上|晚间|夜间|晚";
    private static final String WORD = "(" + MORNING + "|" + NOON + "|" + AFTERNOON + "|" + EVENING + ")";
    private static final Pattern PERIOD = Pattern.compile(
            WORD + "? ?(?:第 ?(\\d{1,2}) ?(?:节课?|课时|课|时段)?|(\\d{1,2}) ?节课?|(?:period|p|lesson) ?(\\d{1,2}))");
    private static final Pattern BARE_NUMBER = Pattern.compile("(\\d{1,2})(?:\\.0)?");
    private static final Pattern CLOCK = Pattern.compile(
            WORD + "? ?(\\d{1,2}) ?(?:[:.] ?(\\d{1,2})(?::\\d{2})?|[时点] ?(?:(\\d{1,2}) ?分?|(半)|整|(一)刻|(三)刻)?) ?" + WORD
                    + "?");
    private static final Pattern COMPACT_CLOCK = Pattern.compile("(\\d{1,2})(\\d{2})");
    private static final Pattern FRACTION_OF_DAY = Pattern.compile("0?\\.\\d{3,}");
    private static final Pattern DASH = Pattern.compile(" ?(?:-+|–+|—+|―+|−|~+|至|到) ?");
    private static final Pattern PART = Pattern.compile(WORD);
    private static final int MINUTES_PER_DAY = 24 * 60;

    private SlotText() {}

    /** @param bareIsPeriod whether a bare 3 is the third period, as below 节次; below 时间 it is nothing */
    static Optional<Slot> read(String written, boolean bareIsPeriod) {
        String text = Spelling.digits(Spelling.plain(written).replace("—— ", "—"));
        Matcher bare = BARE_NUMBER.matcher(text);
        if (bare.matches()) {
            return bareIsPeriod ? period(null, bare.group(1)) : Optional.empty();
        }
        if (bareIsPeriod && text.matches("[一二三四五六七八九十]{1,2}")) {
            return read(text + "节", true);
        }
        Matcher period = PERIOD.matcher(text);
        if (period.lookingAt() || (period.find() && period.group(2) != null)) {
            String number = firstOf(period.group(2), period.group(3), period.group(4));
            Optional<Slot> slot = period(part(period.group(1)), number);
            String rest = (text.substring(0, period.start()) + " " + text.substring(period.end()))
                    .replaceAll("[()\\[\\],:;、]*$|^[()\\[\\],;、 ]*", "")
                    .strip();
            if (rest.isEmpty() || slot.isEmpty()) {
                return slot;
            }
            return clock(rest).map(slot.get()::or);
        }
        return clock(text.replaceAll("^\\((.*)\\)$", "$1"));
    }

    /** 上午, 下午 or 晚上 standing alone. */
    static Optional<PartOfDay> partOfDay(String written) {
        String text = Spelling.key(written);
        return PART.matcher(text).matches() ? Optional.ofNullable(part(text)) : Optional.empty();
    }

    private static Optional<Slot> period(PartOfDay part, String number) {
        int period = Integer.parseInt(number);
        return period < 1 ? Optional.empty() : Optional.of(new Slot(part, period, null, null));
    }

    private static Optional<Slot> clock(String text) {
        String[] ends = DASH.split(text.strip(), -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        Optional<Time> start = time(ends[0], null);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        if (ends.length == 1) {
            return start.map(t -> new Slot(null, null, t.time, null));
        }
        return time(ends[1], start.get().word).map(end -> new Slot(null, null, start.get().time, end.time));
    }

    private record Time(LocalTime time, String word) {}

    private static Optional<Time> time(String text, String inherited) {
        try {
            if (FRACTION_OF_DAY.matcher(text).matches()) {
                long minutes = Math.round(Double.parseDouble(text) * MINUTES_PER_DAY);
                return Optional.of(new Time(LocalTime.MIDNIGHT.plusMinutes(minutes), null));
            }
            Matcher compact = COMPACT_CLOCK.matcher(text);
            if (compact.matches()) {
                LocalTime time = LocalTime.of(Integer.parseInt(compact.group(1)), Integer.parseInt(compact.group(2)));
                return Optional.of(new Time(time, null));
            }
            Matcher clock = CLOCK.matcher(text);
            if (!clock.matches()) {
                return Optional.empty();
            }
            String word = firstOf(clock.group(1), clock.group(8), inherited);
            int hour = hour(Integer.parseInt(clock.group(2)), word);
            return Optional.of(new Time(LocalTime.of(hour, minute(clock, text)), word));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 14.3 is what a spreadsheet makes of 14.30. */
    private static int minute(Matcher clock, String text) {
        if (clock.group(5) != null) {
            return 30;
        }
        if (clock.group(6) != null) {
            return 15;
        }
        if (clock.group(7) != null) {
            return 45;
        }
        String minutes = firstOf(clock.group(3), clock.group(4));
        if (minutes == null) {
            return 0;
        }
        boolean tenths = minutes.length() == 1 && clock.group(3) != null && text.contains(".");
        return Integer.parseInt(minutes) * (tenths ? 10 : 1);
    }

    private static int hour(int hour, String word) {
        if (word == null || hour > 12) {
            return hour;
        }
        if (word.matches(AFTERNOON + "|" + EVENING)) {
            return hour == 12 ? 12 : hour + 12;
        }
        if (word.matches(NOON)) {
            return hour < 10 ? hour + 12 : hour;
        }
        return hour == 12 && word.startsWith("a") ? 0 : hour;
    }

    private static PartOfDay part(String word) {
        if (word == null) {
            return null;
        }
        return word.matches(MORNING)
                ? PartOfDay.MORNING
                : word.matches(EVENING) ? PartOfDay.EVENING : PartOfDay.AFTERNOON;
    }

    private static String firstOf(String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        return null;
    }
}
