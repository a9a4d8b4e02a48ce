package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DayColumnsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    private static final SchoolTree NO_SCHOOLS = new SchoolTree(List.of(), Map.of());

    @Test
    void numbersOfEveryWidthComeBack() throws IOException {
        for (long largest : List.of(0L, 255L, 256L, 65_535L, 65_536L, 2_147_483_647L, 2_147_483_648L, Long.MAX_VALUE)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            NumberColumn.write(new DataOutputStream(bytes), new long[] {1, largest, 0});
            NumberColumn.write(new DataOutputStream(bytes), new long[] {7});
            ByteBuffer from = ByteBuffer.wrap(bytes.toByteArray());
            NumberColumn first = NumberColumn.read(from);
            assertThat(LongStream.range(0, first.size()).map(i -> first.at((int) i)))
                    .as("up to %d", largest)
                    .containsExactly(1L, largest, 0L);
            assertThat(NumberColumn.read(from).at(0)).isEqualTo(7);
        }
    }

    @Test
    void lessonsAreKeptByTheirNumbers() {
        TextColumn ids = TextColumn.read(written().lessons());
        assertThat(IntStream.range(0, ids.size()).mapToObj(ids::at)).containsExactly("planned", "other");
    }

    @Test
    void whatIsNotAskedForIsNotRead() {
        DayColumns columns = DayColumns.read(written().traits(), written().counts(), EnumSet.of(Dimension.HOUR), false);
        assertThat(columns.traits()).containsOnlyKeys(Dimension.HOUR);
        assertThat(columns.isPlanned(0)).isTrue();
        assertThat(columns.isPlanned(1)).isFalse();
    }

    @Test
    void aLessonOfTwoGradesCountsInEachAndOnceInAll() {
        assertThat(opens(Slice.of(Dimension.GRADE), Map.of())).isEqualTo(Map.of("4", 1_000L, "5", 1_007L));
        assertThat(opens(Slice.ALL, Map.of())).isEqualTo(Map.of("", 1_007L));
        assertThat(opens(Slice.ALL, Map.of(Dimension.GRADE, "4"))).isEqualTo(Map.of("", 1_000L));
        assertThat(opens(Slice.ALL, Map.of(Dimension.GRADE, "6"))).isEmpty();
    }

    @Test
    void whatCameInAnHourOrByAKindIsThere() {
        assertThat(opens(Slice.of(Dimension.HOUR), Map.of(Dimension.KIND, "LIVE")))
                .isEqualTo(Map.of("09", 1_007L));
        assertThat(opens(Slice.of(Dimension.KIND), Map.of())).isEqualTo(Map.of("LIVE", 1_007L));
    }

    @Test
    void aTeacherIsMeantByNameOrWithTheSchool() {
        assertThat(opens(Slice.ALL, Map.of(Dimension.TEACHER, "王芳"))).isEqualTo(Map.of("", 1_000L));
        assertThat(opens(Slice.ALL, Map.of(Dimension.TEACHER, "王芳@一中"))).isEqualTo(Map.of("", 1_000L));
        assertThat(opens(Slice.ALL, Map.of(Dimension.TEACHER, "王"))).isEmpty();
    }

    /** What a statement could not carry in one piece comes in several, and adds up. */
    @Test
    void manyCountsOfSchoolsComeInPieces() {
        DayColumnsWriter writer = new DayColumnsWriter();
        writer.lesson("watched", Map.of(Dimension.GRADE, List.of("4")));
        for (int i = 0; i <= DayColumnsWriter.IN_ONE_PIECE; i++) {
            writer.school("watched", "LIVE", "09", i % 2 == 0 ? "even" : "odd", 1, 0, 0);
        }
        List<byte[]> pieces = writer.schoolCounts();
        assertThat(pieces).hasSize(2);
        assertThat(writer.schoolCounts()).as("asked again").hasSize(2);
        ColumnSums sums = new ColumnSums(Slice.of(Dimension.VIEWER_SCHOOL), null, Map.of(), NO_SCHOOLS);
        pieces.forEach(piece -> sums.add(DAY, DayColumns.read(writer.traits(), piece, sums.traits(), true)));
        assertThat(sums.total().opens()).isEqualTo(DayColumnsWriter.IN_ONE_PIECE + 1);
        assertThat(sums.watched().get(DAY)).containsOnlyKeys(0);
    }

    private static Map<String, Long> opens(Slice by, Map<Dimension, String> filters) {
        ColumnSums sums = new ColumnSums(by, null, filters, NO_SCHOOLS);
        Set<Dimension> traits = sums.traits();
        sums.add(DAY, DayColumns.read(written().traits(), written().counts(), traits, sums.bySchool()));
        return sums.tallies().all().entrySet().stream()
                .filter(group -> group.getValue().opens() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, group -> group.getValue().opens()));
    }

    /** One lesson of two grades, planned; and one of grade 5 that is only watched. */
    private static DayColumnsWriter written() {
        DayColumnsWriter writer = new DayColumnsWriter();
        writer.lesson(
                "planned",
                Map.of(
                        Dimension.GRADE, List.of("4", "5"),
                        Dimension.TEACHER, List.of("王芳@一中"),
                        Dimension.HOUR, List.of("09"),
                        Dimension.KIND, List.of("LIVE")));
        writer.count("planned", "LIVE", "09", 999, 0, 0);
        writer.count("planned", "LIVE", "09", 1, 0, 60);
        writer.lesson("other", Map.of(Dimension.GRADE, List.of("5"), Dimension.TEACHER, List.of("王芳芳@一中")));
        writer.count("other", "LIVE", "09", 7, 0, 0);
        return writer;
    }
}
