package org.airclass.viewership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cut through all that was counted on a day: its members are what lessons have in common in these dimensions. Those that are
 * rolled up are {@link #ROLLED}; a question about others is answered from the lessons themselves.
 */
record Slice(Set<Dimension> dimensions) {

    /** Of everything: the one member is the empty one. */
    static final Slice ALL = of();

    static final List<Slice> ROLLED = rolled();

    /** How many devices of a school watched. */
    static final Slice VIEWERS_SCHOOLS = ROLLED.stream()
            .filter(slice -> slice.equals(of(Dimension.VIEWER_SCHOOL)))
            .findFirst()
            .orElseThrow();

    static final String BETWEEN = "|";

    private static final String IN_ITS_PLACE = "¦";

    Slice {
        dimensions = dimensions.isEmpty() ? EnumSet.noneOf(Dimension.class) : EnumSet.copyOf(dimensions);
    }

    static Slice of(Dimension... dimensions) {
        return new Slice(Set.of(dimensions));
    }

    /** The one that is rolled up for just these dimensions. */
    static Optional<Slice> rolledFor(Collection<Dimension> dimensions) {
        return ROLLED.stream()
                .filter(slice -> slice.dimensions.equals(Set.copyOf(dimensions)))
                .findFirst();
    }

    /** The one that answers a question which tells these dimensions apart or is narrowed to them. */
    static Optional<Slice> rolledFor(Set<Dimension> dimensions, ReportQuestion question, SchoolTree tree) {
        return rolledFor(dimensions)
                .filter(slice -> !slice.isOfDistricts()
                        || isOfDistrict(Dimension.TEACHER_SCHOOL, question, tree)
                        || isOfDistrict(Dimension.VIEWER_SCHOOL, question, tree));
    }

    static boolean isOfDistrict(Dimension dimension, ReportQuestion question, SchoolTree tree) {
        String filter = question.filters().get(dimension);
        return filter != null && !tree.isSchool(filter);
    }

    String code() {
        return dimensions.stream().map(Dimension::name).collect(Collectors.joining("+"));
    }

    boolean has(Dimension dimension) {
        return dimensions.contains(dimension);
    }

    /** Whether it is told who watched: sketches are of a day and a lesson, and teachers are too many. */
    boolean knowsViewers() {
        return !has(Dimension.HOUR) && !has(Dimension.TEACHER);
    }

    /** Whether it is told how many watched at once: viewers of schools are counted by the hour. */
    boolean knowsPeak() {
        return !has(Dimension.VIEWER_SCHOOL);
    }

    /**
     * Only members of districts are rolled up: of schools there would be many, and what one of them has is soon read from its
     * lessons.
     */
    boolean isOfDistricts() {
        boolean ofSchools = has(Dimension.TEACHER_SCHOOL) || has(Dimension.VIEWER_SCHOOL);
        return ofSchools && dimensions.size() > 1 && !equals(of(Dimension.GRADE, Dimension.VIEWER_SCHOOL));
    }

    /** The members that something with these values belongs to: one of each combination. */
    List<String> members(Map<Dimension, List<String>> values) {
        List<String> members = List.of("");
        boolean first = true;
        for (Dimension dimension : dimensions) {
            List<String> longer = new ArrayList<>();
            for (String member : members) {
                for (String value : values.getOrDefault(dimension, List.of())) {
                    String written = written(value, dimension);
                    longer.add(first ? written : member + BETWEEN + written);
                }
            }
            members = longer;
            first = false;
        }
        return members;
    }

    /** A value as it stands in a member: what parts values stands in the last one only. */
    String written(String value, Dimension dimension) {
        return value.contains(BETWEEN) && dimension.compareTo(Collections.max(dimensions)) < 0
                ? value.replace(BETWEEN, IN_ITS_PLACE)
                : value;
    }

    /** A member's value in one of the dimensions. */
    String value(String member, Dimension dimension) {
        int at = List.copyOf(dimensions).indexOf(dimension);
        return member.split("\\" + BETWEEN, dimensions.size())[at];
    }

    private static List<Slice> rolled() {
        List<Slice> slices = new ArrayList<>();
        slices.add(ALL);
        for (Dimension dimension : Dimension.values()) {
            slices.add(of(dimension));
        }
        // Of few values each: what has two or three of them is little, too.
        List<Dimension> few = List.of(Dimension.GRADE, Dimension.KIND, Dimension.RUN, Dimension.SUBJECT);
        for (Dimension one : few) {
            slices.add(of(one, Dimension.HOUR));
            for (Dimension other : few.subList(few.indexOf(one) + 1, few.size())) {
                slices.add(of(one, other));
                for (Dimension third : few.subList(few.indexOf(other) + 1, few.size())) {
                    slices.add(of(one, other, third));
                }
            }
        }
        slices.add(of(Dimension.HOUR, Dimension.TEACHER_SCHOOL));
        slices.add(of(Dimension.GRADE, Dimension.TEACHER));
        slices.add(of(Dimension.TEACHER, Dimension.SUBJECT));
        for (Dimension one : few) {
            slices.add(of(one, Dimension.TEACHER_SCHOOL));
            if (one != Dimension.KIND) {
                slices.add(of(one, Dimension.VIEWER_SCHOOL));
            }
        }
        slices.add(of(Dimension.GRADE, Dimension.BLOCK));
        return List.copyOf(slices);
    }
}
