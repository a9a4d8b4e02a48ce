package org.airclass.timetable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.airclass.site.SheetSink;

/**
 * The cells of a grid: labels to the left say when, headers above say the day or the grade. A lesson cell
 * merged downwards lasts until the end of its last row; one merged sideways is one joint lesson of several
 * grades, or the same again on several days.
 */
final class GridBody {

    static final int LONGEST_HEADER = 40;

    private final String sheet;
    private final SubjectNames subjects;
    private final boolean joins;
    private TreeMap<Integer, String> headers;
    /** Lessons whose cell may still go on in the next row, by column. */
    private final Map<Integer, List<RawRow>> open = new TreeMap<>();

    /** @param joins whether the headers are grades, so that a cell below several of them is one lesson */
    GridBody(String sheet, SubjectNames subjects, boolean joins, TreeMap<Integer, String> headers) {
        this.sheet = sheet;
        this.subjects = subjects;
        this.joins = joins;
        this.headers = headers;
    }

    /** To the left of a header's first column it says 节次, 时间, 日期 or the like. */
    static boolean hasCorner(SheetSink.Row row, int firstColumn) {
        return row.cells().stream()
                .filter(cell -> cell.column() < firstColumn)
                .anyMatch(cell -> Spelling.key(cell.text()).matches(".*(节|时|序号|日期|星期|period|time|date|grade|年级).*"));
    }

    /** The text of a row that says one thing only, perhaps merged across. */
    static Optional<String> sole(SheetSink.Row row) {
        Set<String> texts = row.cells().stream().map(SheetSink.Cell::text).collect(Collectors.toSet());
        return texts.size() == 1
                ? Optional.of(texts.iterator().next()).filter(text -> text.length() <= LONGEST_HEADER)
                : Optional.empty();
    }

    void header(TreeMap<Integer, String> next, Consumer<RawRow> found) {
        end(found);
        headers = next;
    }

    /** What stands to the left of the first header's column. */
    Optional<String> label(SheetSink.Row row) {
        String label = labels(row).stream().map(SheetSink.Cell::text).collect(Collectors.joining(" "));
        return label.isBlank() ? Optional.empty() : Optional.of(label);
    }

    void row(SheetSink.Row row, BiConsumer<Map<SheetField, String>, String> complete, Consumer<RawRow> found) {
        String slot = slot(row);
        for (Map.Entry<Integer, String> header : headers.entrySet()) {
            int column = header.getKey();
            SheetSink.Cell cell = row.cell(column);
            if (cell != null && cell.isCoveredFromAbove(row.number())) {
                open.getOrDefault(column, List.of()).forEach(r -> r.texts().put(SheetField.END, slot));
                continue;
            }
            close(column, found);
            if (cell != null && joins && cell.isCoveredSideways() && open.containsKey(cell.fromColumn())) {
                open.get(cell.fromColumn())
                        .forEach(r -> r.texts().merge(SheetField.GRADE, header.getValue(), (a, b) -> a + "、" + b));
            } else if (cell != null) {
                open.put(column, lessons(row, cell, header.getValue(), slot, complete));
            }
        }
        unplaced(row, found);
    }

    void end(Consumer<RawRow> found) {
        List.copyOf(open.keySet()).forEach(column -> close(column, found));
    }

    private void close(int column, Consumer<RawRow> found) {
        List<RawRow> closed = open.remove(column);
        if (closed != null) {
            closed.forEach(found);
        }
    }

    private List<RawRow> lessons(
            SheetSink.Row row,
            SheetSink.Cell cell,
            String header,
            String slot,
            BiConsumer<Map<SheetField, String>, String> complete) {
        Map<SheetField, RawRow.Column> columns = columns(cell, header);
        List<RawRow> lessons = new ArrayList<>();
        for (GridCell.Entry entry : GridCell.read(cell.text(), subjects)) {
            Map<SheetField, String> texts = RawRow.noTexts();
            complete.accept(texts, header);
            if (!PackText.isPack(entry.subject())) {
                texts.put(SheetField.PERIOD, slot);
            }
            texts.put(SheetField.SUBJECT, entry.subject());
            texts.put(SheetField.TITLE, entry.title());
            texts.put(SheetField.TEACHER, entry.teacher());
            texts.put(SheetField.REPLAY, entry.address());
            Set<SheetField> broken = cell.broken() ? Set.of(SheetField.SUBJECT) : Set.of();
            lessons.add(new RawRow(sheet, row.number(), columns, texts, broken));
        }
        return lessons;
    }

    /** A text right of the last header belongs to no day and no grade; it is reported, not dropped. */
    private void unplaced(SheetSink.Row row, Consumer<RawRow> found) {
        for (SheetSink.Cell cell : row.cells()) {
            boolean own = cell.fromRow() == row.number() && cell.fromColumn() == cell.column();
            if (own && cell.column() > headers.firstKey() && !headers.containsKey(cell.column())) {
                Map<SheetField, String> texts = RawRow.noTexts();
                texts.put(SheetField.SUBJECT, cell.text());
                found.accept(new RawRow(sheet, row.number(), columns(cell, null), texts, Set.of()));
            }
        }
    }

    private static Map<SheetField, RawRow.Column> columns(SheetSink.Cell cell, String header) {
        RawRow.Column place = new RawRow.Column(cell.letter(), header == null ? null : Spelling.text(header));
        Map<SheetField, RawRow.Column> columns = new EnumMap<>(SheetField.class);
        for (SheetField field : SheetField.values()) {
            columns.put(field, place);
        }
        return columns;
    }

    private List<SheetSink.Cell> labels(SheetSink.Row row) {
        return row.cells().stream()
                .filter(cell -> cell.column() < headers.firstKey() && !cell.isCoveredSideways())
                .toList();
    }

    /** Period and time out of all labels of a row, written so that they are read as one; as it stands where they can't. */
    private String slot(SheetSink.Row row) {
        Slot slot = Slot.UNKNOWN;
        StringBuilder unread = new StringBuilder();
        for (SheetSink.Cell label : labels(row)) {
            Optional<Slot> read = SlotText.read(label.text(), true);
            Optional<Slot.PartOfDay> part = SlotText.partOfDay(label.text());
            if (read.isPresent()) {
                slot = slot.or(read.get());
            } else if (part.isPresent()) {
                slot = slot.or(new Slot(part.get(), null, null, null));
            } else if (DateText.find(label.text()).isEmpty()) {
                unread.append(unread.isEmpty() ? "" : " ").append(Spelling.text(label.text()));
            }
        }
        return slot.isUnknown() ? unread.toString() : slot.written();
    }
}
