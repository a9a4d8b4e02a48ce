package org.airclass.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.airclass.site.SheetFile;
import org.airclass.site.SheetSink;

/** 人员表: a person a row below one row of headers, columns in any order; sheets without such headers are left out. */
final class StaffSheet implements SheetSink {

    enum Column {
        USERNAME("账号", "用户名", "登录名", "工号", "username", "account"),
        NAME("姓名", "名字", "name", "displayname"),
        ROLE("角色", "权限", "role"),
        ORGANISATION("单位", "学校", "学区", "所属单位", "organisation", "organization", "school", "district"),
        TEACHER("任课教师", "任课姓名", "teacher"),
        ACTIVE("在用", "在职", "启用", "active");

        private final Set<String> headers;

        Column(String... headers) {
            this.headers = Set.of(headers);
        }

        static Optional<Column> headed(String text) {
            String plain = plain(text).replace(" ", "");
            return List.of(values()).stream()
                    .filter(c -> c.headers.contains(plain))
                    .findFirst();
        }
    }

    /** A person as written. @param letters of the columns that the sheet has */
    record Line(String sheet, int row, Map<Column, String> texts, Map<Column, String> letters) {
        /** Empty where nothing is written. */
        Optional<String> text(Column column) {
            return Optional.ofNullable(texts.get(column)).map(String::strip).filter(t -> !t.isEmpty());
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private String sheet;
    private Map<Integer, Column> columns;
    private Map<Column, String> letters;
    private boolean headed;

    /** @return the people of the file in its order; none of them judged yet */
    List<Line> lines() {
        if (!headed) {
            throw SheetFile.unreadable(
                    "no-header",
                    "没有找到表头：应有“账号”和“姓名”两列",
                    "There is no row of headers: it names at least username and name");
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
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (Cell cell : row.cells()) {
            Column column = columns.get(cell.column());
            if (column != null && !cell.broken()) {
                texts.put(column, cell.text());
            }
        }
        if (!texts.isEmpty()) {
            lines.add(new Line(sheet, row.number(), texts, letters));
        }
    }

    private void readHeaders(Row row) {
        Map<Integer, Column> found = new HashMap<>();
        Map<Column, String> places = new EnumMap<>(Column.class);
        for (Cell cell : row.cells()) {
            Column.headed(cell.text())
                    .filter(column -> places.putIfAbsent(column, cell.letter()) == null)
                    .ifPresent(column -> found.put(cell.column(), column));
        }
        if (places.containsKey(Column.USERNAME) && places.containsKey(Column.NAME)) {
            columns = found;
            letters = places;
            headed = true;
        }
    }

    /** Half width, lower case. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
