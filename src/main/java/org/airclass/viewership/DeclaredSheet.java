package org.airclass.viewership;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.airclass.site.Refused;
import org.airclass.site.SheetFile;
import org.airclass.site.SheetSink;
import org.airclass.site.Text;

/** 申报表: a figure a row below one row of headers, columns in any order; a column that nobody knows is refused. */
final class DeclaredSheet implements SheetSink {

    private final List<DeclaredLine> lines = new ArrayList<>();
    private final List<Refused.Problem> problems = new ArrayList<>();
    private final Map<DeclaredField, String> usual;
    private String sheet;
    private Map<Integer, DeclaredField> columns;
    private boolean headed;

    /** @param source whose figures they are where no row says so; @param evidence what proves them; null for none */
    DeclaredSheet(String source, String evidence) {
        usual = new EnumMap<>(DeclaredField.class);
        if (source != null) {
            usual.put(DeclaredField.SOURCE, source);
        }
        if (evidence != null) {
            usual.put(DeclaredField.EVIDENCE, evidence);
        }
    }

    /** @throws Refused 422 where there is no row of headers, or cells that can't be read */
    List<DeclaredLine> lines() {
        if (!headed) {
            throw SheetFile.unreadable(
                    "no-header",
                    "没有找到表头：至少应有“指标”“日期”“数值”三列",
                    "There is no row of headers: it names at least unit, from and value");
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(
                    "表格有 " + problems.size() + " 处问题，一条也没有写入",
                    problems.size() + " problems in the sheet; nothing of it was taken",
                    problems);
        }
        return lines;
    }

    @Override
    public void sheet(String name) {
        sheet = name;
        columns = null;
    }

    @Override
    public void row(Row row) {
        if (columns == null) {
            readHeaders(row);
            return;
        }
        Map<DeclaredField, String> texts = new EnumMap<>(DeclaredField.class);
        for (Cell cell : row.cells()) {
            DeclaredField field = columns.get(cell.column());
            if (field == null) {
                wrong("unknown-column", row, cell, "这一列没有表头", "This column has no header");
            } else if (cell.broken()) {
                wrong("broken-cell", row, cell, "单元格里是一个错误值", "There is an error in this cell");
            } else {
                texts.put(field, cell.text());
            }
        }
        Map<DeclaredField, String> all = new EnumMap<>(DeclaredField.class);
        all.putAll(usual);
        all.putAll(texts);
        lines.add(new DeclaredLine(place(row.number()), all));
    }

    private DeclaredLine.Place place(int row) {
        String name = sheet;
        Map<DeclaredField, String> letters = new EnumMap<>(DeclaredField.class);
        columns.forEach((column, field) -> letters.put(field, Cell.letter(column)));
        return field -> {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("field", field.key());
            place.put("sheet", name);
            place.put("row", row);
            if (letters.containsKey(field)) {
                place.put("column", letters.get(field));
            }
            return place;
        };
    }

    /** The first row that names unit, day and value; what stands above it is a title. */
    private void readHeaders(Row row) {
        Map<Integer, DeclaredField> found = new HashMap<>();
        List<Cell> unknown = new ArrayList<>();
        for (Cell cell : row.cells()) {
            DeclaredField field = DeclaredField.headed(cell.text()).orElse(null);
            if (field == null || found.containsValue(field)) {
                unknown.add(cell);
            } else {
                found.put(cell.column(), field);
            }
        }
        if (found.values().containsAll(List.of(DeclaredField.UNIT, DeclaredField.FROM, DeclaredField.VALUE))) {
            columns = found;
            headed = true;
            unknown.forEach(cell -> wrong(
                    "unknown-column",
                    row,
                    cell,
                    "不认识的表头“" + cell.text() + "”，或这一列出现了两次",
                    "Unknown header " + cell.text() + ", or the column is there twice"));
        }
    }

    private void wrong(String code, Row row, Cell cell, String zh, String en) {
        problems.add(new Refused.Problem(
                code, new Text(zh, en), Map.of("sheet", sheet, "row", row.number(), "column", cell.letter())));
    }
}
