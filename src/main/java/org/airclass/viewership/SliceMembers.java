package org.airclass.viewership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The members of a slice that fit what a question is narrowed to.
 *
 * @param filters of dimensions of the slice
 */
record SliceMembers(Slice slice, Map<Dimension, String> filters) {

    private static final String ANY = "%";

    /** About {@code member}. */
    String where() {
        String pattern = pattern();
        return isEverything() ? "TRUE" : pattern.contains(ANY) ? "member LIKE ?" : "member = ?";
    }

    List<Object> parameters() {
        return isEverything() ? List.of() : List.of(pattern());
    }

    boolean isEverything() {
        return filters.isEmpty() && !slice.dimensions().isEmpty();
    }

    /** About packs of them, of which some may hold none that fits. */
    String wherePacks() {
        String start = start();
        return start.isEmpty()
                ? isOne() ? "first_member <= ? AND last_member >= ?" : "TRUE"
                : "first_member < ? AND last_member >= ?";
    }

    List<Object> packParameters() {
        String start = start();
        if (start.isEmpty()) {
            return isOne() ? List.of(pattern(), pattern()) : List.of();
        }
        int end = start.length() - 1;
        return List.of(start.substring(0, end) + (char) (start.charAt(end) + 1), start);
    }

    boolean fits(String member) {
        return isEverything()
                || (isOne()
                        ? member.equals(pattern())
                        : filters.entrySet().stream()
                                .allMatch(filter -> fits(member, filter.getKey(), filter.getValue())));
    }

    private boolean fits(String member, Dimension dimension, String asked) {
        String value = slice.value(member, dimension);
        String written = slice.written(asked, dimension);
        return dimension == Dimension.TEACHER && isTeacherOfAnySchool()
                ? value.startsWith(written + "@")
                : value.equals(written);
    }

    private boolean isOne() {
        return filters.keySet().containsAll(slice.dimensions()) && !isTeacherOfAnySchool();
    }

    private boolean isTeacherOfAnySchool() {
        String teacher = filters.get(Dimension.TEACHER);
        return teacher != null && teacher.indexOf('@') < 0;
    }

    /** With what all that fit begin, up to a sign after which another may come; empty for nothing in common. */
    private String start() {
        List<String> values = new ArrayList<>();
        for (Dimension dimension : slice.dimensions()) {
            String asked = filters.get(dimension);
            if (asked == null || isOne()) {
                break;
            }
            String written = slice.written(asked, dimension);
            if (dimension == Dimension.TEACHER && isTeacherOfAnySchool()) {
                values.add(written + "@");
                return String.join(Slice.BETWEEN, values);
            }
            values.add(written);
        }
        return values.isEmpty() || isOne() ? "" : String.join(Slice.BETWEEN, values) + Slice.BETWEEN;
    }

    private String pattern() {
        boolean one = isOne();
        return slice.dimensions().stream()
                .map(dimension -> pattern(dimension, one))
                .collect(Collectors.joining(Slice.BETWEEN));
    }

    private String pattern(Dimension dimension, boolean one) {
        String asked = filters.get(dimension);
        if (asked == null) {
            return ANY;
        }
        String written = slice.written(asked, dimension);
        if (one) {
            return written;
        }
        String literal = written.replaceAll("([\\\\%_])", "\\\\$1");
        return dimension == Dimension.TEACHER && isTeacherOfAnySchool() ? literal + "@" + ANY : literal;
    }
}
