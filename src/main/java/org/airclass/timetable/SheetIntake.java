package org.airclass.timetable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.airclass.school.Term;
import org.airclass.site.Refused;
import org.airclass.site.SheetFile;
import org.airclass.site.SheetSink;

/** Takes the rows of a file, finds out how each sheet is laid out, and reads what it holds. */
final class SheetIntake implements SheetSink {

    /** Titles, notes and blank-looking rows may stand above a header; not a whole sheet of them. */
    private static final int ROWS_TO_A_HEADER = 20;

    private final Term term;
    private final SubjectNames subjects;
    private final ImportMapping mapping;
    private final RowReader reader;

    private final List<ImportProblem> problems = new ArrayList<>();
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<SheetColumn> columns = new ArrayList<>();
    private final RowsAsWritten written = new RowsAsWritten();
    private final Set<String> layouts = new LinkedHashSet<>();
    private int found;

    private SheetContext context;
    private Layout layout;
    private int above;
    private int unread;

    SheetIntake(Term term, SubjectNames subjects, ImportMapping mapping) {
        this.term = term;
        this.subjects = subjects;
        this.mapping = mapping;
        this.reader = new RowReader(term, subjects, problems::add);
    }

    @Override
    public void sheet(String name) {
        endSheet();
        context = new SheetContext(name);
        layout = null;
        above = 0;
        unread = 0;
    }

    @Override
    public void row(Row row) {
        if (Spelling.text(row.cells().get(0).text()).startsWith(SheetTemplate.COMMENT)) {
            return;
        }
        written.add(context.sheet(), row);
        if (layout != null) {
            layout.row(row, this::take);
        } else if (above < ROWS_TO_A_HEADER) {
            above++;
            unread++;
            Optional<Layout> headed = headedBy(row);
            if (headed.isPresent()) {
                layout = headed.get();
                layouts.add(layout.code());
            } else {
                context.title(row);
            }
        } else {
            unread++;
        }
    }

    /** @throws Refused 422 when no sheet has a header that can be understood */
    ImportPlan plan() {
        endSheet();
        if (layouts.isEmpty()) {
            throw SheetFile.unreadable(
                    "no-header",
                    "找不到表头：需要日期、年级、学科等列名，或以日期、年级为列的课程表",
                    "No header is found: columns such as date, grade and subject, or a grid of dates or grades");
        }
        Planner.Planned planned = new Planner(term, problems::add).plan(rows);
        String code = layouts.size() == 1 ? layouts.iterator().next() : Layout.MIXED;
        return new ImportPlan(code, found, planned.lessons(), planned.handouts(), problems, columns, written);
    }

    private void endSheet() {
        if (layout != null) {
            layout.end(this::take);
        } else if (context != null && unread > 0) {
            problems.add(RawRow.problem(
                    Severity.WARNING,
                    context.sheet(),
                    null,
                    null,
                    "sheet-not-understood",
                    "工作表“" + context.sheet() + "”找不到表头，其中 " + unread + " 行未导入",
                    "Sheet " + context.sheet() + " has no header; its " + unread + " rows are not taken"));
        }
        context = null;
    }

    private Optional<Layout> headedBy(Row row) {
        if (mapping.allows(Layout.FLAT)) {
            Optional<Layout> flat = FlatLayout.headedBy(row, context, mapping);
            flat.ifPresent(this::isComplete);
            if (flat.isPresent()) {
                return flat;
            }
        }
        Optional<Layout> dates =
                mapping.allows(Layout.DATES_ACROSS) ? DatesAcross.headedBy(row, context, subjects) : Optional.empty();
        return dates.isPresent() || !mapping.allows(Layout.GRADES_ACROSS)
                ? dates
                : GradesAcross.headedBy(row, context, subjects);
    }

    private void isComplete(Layout flat) {
        columns.addAll(((FlatLayout) flat).seen());
        List<SheetField> missing = ((FlatLayout) flat).missing();
        if (!missing.isEmpty()) {
            String zh = missing.stream().map(SheetField::chinese).collect(Collectors.joining("、"));
            String en = missing.stream().map(SheetField::code).collect(Collectors.joining(", "));
            throw SheetFile.unreadable(
                    "missing-column",
                    "工作表“" + context.sheet() + "”缺少：" + zh,
                    "Sheet " + context.sheet() + " lacks: " + en);
        }
    }

    private void take(RawRow raw) {
        found++;
        reader.read(raw).ifPresent(rows::add);
    }
}
