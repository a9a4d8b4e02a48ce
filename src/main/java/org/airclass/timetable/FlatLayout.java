package org.airclass.timetable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.airclass.site.Refused;
import org.airclass.site.SheetSink;
import org.airclass.site.Text;

/** One lesson to a row, below a row of headers. */
final class FlatLayout implements Layout {

    private static final int FIELDS_THAT_MAKE_A_HEADER = 3;

    private final SheetContext context;
    private final Map<SheetField, SheetSink.Cell> headers;
    private final Map<SheetField, RawRow.Column> columns = new EnumMap<>(SheetField.class);
    private final List<SheetColumn> seen;

    private FlatLayout(SheetContext context, Map<SheetField, SheetSink.Cell> headers, List<SheetColumn> seen) {
        this.context = context;
        this.headers = headers;
        this.seen = seen;
        headers.forEach(
                (field, cell) -> columns.put(field, new RawRow.Column(cell.letter(), Spelling.text(cell.text()))));
    }

    /** @throws Refused 422 when two cells of a header mean the same */
    static Optional<Layout> headedBy(SheetSink.Row row, SheetContext context, ImportMapping mapping) {
        Map<SheetField, SheetSink.Cell> headers = new EnumMap<>(SheetField.class);
        List<Refused.Problem> twice = new ArrayList<>();
        List<SheetColumn> seen = new ArrayList<>();
        for (SheetSink.Cell cell : row.cells()) {
            Optional<SheetField> field = cell.isCoveredSideways() || cell.isCoveredFromAbove(row.number())
                    ? Optional.empty()
                    : mapping.field(cell);
            seen.add(new SheetColumn(
                    context.sheet(),
                    cell.letter(),
                    Spelling.text(cell.text()),
                    field.map(SheetField::code).orElse(null)));
            if (field.isPresent()) {
                SheetSink.Cell other = headers.putIfAbsent(field.get(), cell);
                if (other != null) {
                    twice.add(sameHeader(context.sheet(), row.number(), field.get(), other, cell));
                }
            }
        }
        boolean says = headers.containsKey(SheetField.SUBJECT) || headers.containsKey(SheetField.TITLE);
        boolean whose = headers.containsKey(SheetField.GRADE) || headers.containsKey(SheetField.DATE);
        boolean isHeader = says && (headers.size() >= FIELDS_THAT_MAKE_A_HEADER || (whose && headers.size() == 2));
        if (!isHeader) {
            return Optional.empty();
        }
        if (!twice.isEmpty()) {
            throw Refused.invalid("表头有两列是同一个意思", "Two columns of the header mean the same", twice);
        }
        return Optional.of(new FlatLayout(context, headers, seen));
    }

    /** The columns of its header, those that are not read too. */
    List<SheetColumn> seen() {
        return seen;
    }

    /** What every lesson needs and neither a column nor a title tells. */
    List<SheetField> missing() {
        List<SheetField> missing = new ArrayList<>();
        if (!headers.containsKey(SheetField.DATE) && context.date().isEmpty()) {
            missing.add(SheetField.DATE);
        }
        if (!headers.containsKey(SheetField.GRADE) && context.grade().isEmpty()) {
            missing.add(SheetField.GRADE);
        }
        return missing;
    }

    @Override
    public String code() {
        return FLAT;
    }

    @Override
    public void row(SheetSink.Row row, Consumer<RawRow> found) {
        Map<SheetField, String> texts = RawRow.noTexts();
        Set<SheetField> broken = EnumSet.noneOf(SheetField.class);
        boolean repeatsHeader = true;
        for (Map.Entry<SheetField, SheetSink.Cell> header : headers.entrySet()) {
            SheetSink.Cell cell = row.cell(header.getValue().column());
            if (cell == null || cell.isCoveredSideways()) {
                continue;
            }
            texts.put(header.getKey(), cell.text());
            if (cell.broken()) {
                broken.add(header.getKey());
            }
            repeatsHeader &= cell.text().equals(header.getValue().text());
        }
        if (texts.isEmpty()) {
            noteOutside(row, found);
            return;
        }
        if (repeatsHeader) {
            return;
        }
        if (!headers.containsKey(SheetField.DATE)) {
            context.date().ifPresent(date -> texts.put(SheetField.DATE, date));
        }
        if (!headers.containsKey(SheetField.GRADE)) {
            context.grade().ifPresent(grade -> texts.put(SheetField.GRADE, grade));
        }
        found.accept(new RawRow(context.sheet(), row.number(), columns, texts, broken));
    }

    @Override
    public void end(Consumer<RawRow> found) {}

    /** A row whose only texts stand below no known header is still a row that can't be used. */
    private void noteOutside(SheetSink.Row row, Consumer<RawRow> found) {
        found.accept(new RawRow(context.sheet(), row.number(), columns, RawRow.noTexts(), Set.of()));
    }

    private static Refused.Problem sameHeader(
            String sheet, int row, SheetField field, SheetSink.Cell one, SheetSink.Cell other) {
        String first = one.letter() + row + "“" + Spelling.text(one.text()) + "”";
        String second = other.letter() + row + "“" + Spelling.text(other.text()) + "”";
        return new Refused.Problem(
                "duplicate-header",
                new Text(
                        "工作表“" + sheet + "”的 " + first + " 与 " + second + " 都表示" + field.chinese(),
                        "In sheet " + sheet + ", " + first + " and " + second + " both mean " + field.code()),
                Map.of(
                        "field",
                        field.code(),
                        "sheet",
                        sheet,
                        "row",
                        row,
                        "columns",
                        List.of(one.letter(), other.letter())));
    }
}
