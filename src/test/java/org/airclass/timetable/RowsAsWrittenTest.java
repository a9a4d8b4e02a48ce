package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.airclass.site.SheetSink;
import org.airclass.site.Text;
import org.junit.jupiter.api.Test;

class RowsAsWrittenTest {

    private final RowsAsWritten rows = new RowsAsWritten();

    @Test
    void tellsEachRowWithAProblemOnce() {
        rows.add("表一", row(2, "七年级"));
        rows.add("表一", row(3, "七年纪"));
        rows.add("表二", row(3, "八年级"));
        assertThat(rows.of(List.of(problem("表一", 3), problem("表一", 3))))
                .containsExactly(new SheetRow("表一", 3, List.of(new SheetRow.Cell("A", "七年纪"))));
    }

    @Test
    void aProblemOfAWholeSheetHasNoRow() {
        rows.add("表一", row(2, "七年级"));
        assertThat(rows.of(List.of(problem("表一", null)))).isEmpty();
    }

    @Test
    void cutsALongTextBetweenCharacters() {
        rows.add("表一", row(2, "a".repeat(119) + "😀" + "b".repeat(20)));
        String text = rows.of(List.of(problem("表一", 2))).get(0).cells().get(0).text();
        assertThat(text).isEqualTo("a".repeat(119) + "…");
    }

    private static SheetSink.Row row(int number, String text) {
        return new SheetSink.Row(number, List.of(new SheetSink.Cell(1, text, number, 1, false)));
    }

    private static ImportProblem problem(String sheet, Integer row) {
        return new ImportProblem(Severity.ERROR, "any", sheet, row, "A", null, new Text("有误", "wrong"));
    }
}
