package org.airclass.viewership;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came on one day, lesson by lesson and hour by hour, column by column: gone through in a moment where rows of a table
 * would take seconds. For questions that no {@link Slice} is rolled up for. Written by {@link DayColumnsWriter}.
 *
 * @param traits of each lesson; {@link Dimension#HOUR} and {@link Dimension#KIND} are those of its time and its sources, and
 *     empty where the programme of the day does not have it
 * @param lesson for each count, its number among the lessons
 * @param apart what counts are told apart by beside the lesson
 */
record DayColumns(
        Map<Dimension, ValueColumn> traits,
        NumberColumn lesson,
        Map<Dimension, ValueColumn> apart,
        NumberColumn opens,
        NumberColumn plays,
        NumberColumn seconds) {

    /** In the order in which they are written. */
    static final List<Dimension> TRAITS = List.of(
            Dimension.HOUR,
            Dimension.KIND,
            Dimension.GRADE,
            Dimension.RUN,
            Dimension.BLOCK,
            Dimension.TEACHER_SCHOOL,
            Dimension.TEACHER,
            Dimension.SUBJECT);

    static final List<Dimension> OF_COUNTS = List.of(Dimension.KIND, Dimension.HOUR);

    static final List<Dimension> OF_SCHOOL_COUNTS = List.of(Dimension.KIND, Dimension.HOUR, Dimension.VIEWER_SCHOOL);

    /** @param asked traits that are needed: others are not read */
    static DayColumns read(byte[] traits, byte[] counts, Set<Dimension> asked, boolean bySchool) {
        ByteBuffer from = ByteBuffer.wrap(counts);
        return new DayColumns(
                columns(ByteBuffer.wrap(traits), TRAITS, asked),
                NumberColumn.read(from),
                columns(from, bySchool ? OF_SCHOOL_COUNTS : OF_COUNTS, null),
                NumberColumn.read(from),
                NumberColumn.read(from),
                NumberColumn.read(from));
    }

    /** @param asked null for all */
    private static Map<Dimension, ValueColumn> columns(
            ByteBuffer from, List<Dimension> written, Collection<Dimension> asked) {
        Map<Dimension, ValueColumn> columns = new EnumMap<>(Dimension.class);
        for (Dimension dimension : written) {
            int end = from.getInt() + from.position();
            if (asked == null || asked.contains(dimension)) {
                columns.put(dimension, ValueColumn.read(from));
            }
            from.position(end);
        }
        return columns;
    }

    int lessons() {
        return traits.get(Dimension.HOUR).size();
    }

    boolean isPlanned(int lessonNumber) {
        return !traits.get(Dimension.HOUR).isEmpty(lessonNumber);
    }
}
