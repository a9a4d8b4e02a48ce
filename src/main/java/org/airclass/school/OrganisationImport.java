package org.airclass.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.airclass.school.Organisation.Kind;
import org.airclass.school.OrganisationSheet.Column;
import org.airclass.site.ListSheet;
import org.airclass.site.Text;

/**
 * What a sheet of organisations would do to the tree. A blank cell says nothing: what is there stays. A row that can't
 * be used is told, with its cell, and left out, and so is what would stand below it.
 */
final class OrganisationImport {

    /** @param parent name; null directly below the bureau */
    record Plan(String name, Kind kind, String parent, Integer pupils) {}

    /** @param column its letter; null where the sheet lacks it */
    record Problem(String code, String sheet, int row, String column, Text message) {}

    private record Read(ListSheet.Line<Column> line, String name, Kind kind) {}

    private final Map<String, Plan> known = new HashMap<>();
    private final Map<String, Kind> usable = new HashMap<>();
    private final List<Plan> added = new ArrayList<>();
    private final List<Plan> changed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unchanged;

    OrganisationImport(List<Organisation> tree, List<ListSheet.Line<Column>> lines) {
        Map<String, String> names = tree.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        for (Organisation o : tree) {
            known.put(o.name(), new Plan(o.name(), o.kind(), names.get(o.parentId()), o.pupils()));
            usable.put(o.name(), o.kind());
        }
        List<Read> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        lines.forEach(line -> read(line, seen).ifPresent(rows::add));
        // From the bureau down: a parent may stand anywhere in the sheet.
        rows.stream().sorted(Comparator.comparing(Read::kind)).forEach(this::take);
        problems.sort(Comparator.comparingInt(Problem::row));
    }

    /** Each after its parent. */
    List<Plan> added() {
        return added;
    }

    List<Plan> changed() {
        return changed;
    }

    /** How many rows say what is there already. */
    int unchanged() {
        return unchanged;
    }

    List<Problem> problems() {
        return problems;
    }

    private Optional<Read> read(ListSheet.Line<Column> line, Set<String> seen) {
        String name = line.text(Column.NAME).orElse("");
        if (name.isEmpty() || name.length() > OrganisationRules.LONGEST_NAME) {
            tell(line, Column.NAME, "bad-name", OrganisationRules.NAME);
            return Optional.empty();
        }
        if (!seen.add(name)) {
            tell(line, Column.NAME, "twice", new Text("单位“" + name + "”在表中重复出现", name + " stands here twice"));
            return Optional.empty();
        }
        Plan own = known.get(name);
        Optional<String> written = line.text(Column.KIND);
        Optional<Kind> kind = written.isEmpty()
                ? Optional.of(own == null ? Kind.SCHOOL : own.kind())
                : OrganisationRules.kind(written.get());
        if (kind.isEmpty()) {
            tell(
                    line,
                    Column.KIND,
                    "no-such-kind",
                    new Text("没有类别“" + written.get() + "”：应为教育局、学区或学校", "A kind is bureau, district or school"));
            return Optional.empty();
        }
        if (own != null && own.kind() != kind.get()) {
            tell(line, Column.KIND, "fixed", OrganisationRules.KIND_STAYS);
            return Optional.empty();
        }
        return Optional.of(new Read(line, name, kind.get()));
    }

    private void take(Read row) {
        int before = problems.size();
        Plan own = known.get(row.name());
        Plan plan = new Plan(
                row.name(),
                row.kind(),
                row.line()
                        .text(Column.PARENT)
                        .map(parent -> parent(row, parent))
                        .orElse(own == null ? null : own.parent()),
                row.line()
                        .text(Column.PUPILS)
                        .map(text -> pupils(row, text))
                        .orElse(own == null ? null : own.pupils()));
        if (problems.size() > before) {
            return;
        }
        usable.put(plan.name(), plan.kind());
        if (own == null) {
            added.add(plan);
        } else if (Objects.equals(plan, own)) {
            unchanged++;
        } else {
            changed.add(plan);
        }
    }

    private String parent(Read row, String parent) {
        Kind kind = usable.get(parent);
        if (kind == null || kind.compareTo(row.kind()) >= 0) {
            tell(row.line(), Column.PARENT, "no-such-parent", OrganisationRules.PARENT);
        }
        return parent;
    }

    private Integer pupils(Read row, String text) {
        Optional<Integer> pupils = OrganisationRules.pupils(text);
        if (pupils.isEmpty()) {
            tell(row.line(), Column.PUPILS, "bad-pupils", OrganisationRules.PUPILS);
        }
        return pupils.orElse(null);
    }

    private void tell(ListSheet.Line<Column> line, Column column, String code, Text message) {
        problems.add(new Problem(code, line.sheet(), line.row(), line.letter(column), message));
    }
}
