package org.airclass.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.airclass.access.StaffSheet.Column;
import org.airclass.school.Organisation;
import org.airclass.site.ListSheet;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/**
 * What a sheet of people would do to the accounts. A blank cell says nothing: what is there stays. A row that
 * can't be used is told, with its cell, and left out.
 */
final class StaffImport {

    /** @param column its letter; null where the sheet lacks it */
    record Problem(String code, String sheet, int row, String column, Text message) {}

    private final Map<String, StaffPlan> known;
    private final Map<String, Organisation> byName;
    private final Map<String, Organisation> byId;
    private final String by;
    private final List<StaffPlan> added = new ArrayList<>();
    private final List<StaffPlan> changed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int unchanged;

    /**
     * @param known the accounts there are, by user name
     * @param by who imports: their own role and leave stay
     */
    StaffImport(
            Map<String, StaffPlan> known, Map<String, Organisation> byName, Map<String, Organisation> byId, String by) {
        this.known = known;
        this.byName = byName;
        this.byId = byId;
        this.by = by;
    }

    List<StaffPlan> added() {
        return added;
    }

    List<StaffPlan> changed() {
        return changed;
    }

    /** How many rows say what is there already. */
    int unchanged() {
        return unchanged;
    }

    List<Problem> problems() {
        return problems;
    }

    void take(ListSheet.Line<Column> line) {
        int before = problems.size();
        Optional<String> username = line.text(Column.USERNAME);
        if (username.isEmpty()) {
            tell(line, Column.USERNAME, "no-username", "没有写账号", "There is no user name");
            return;
        }
        if (!seen.add(username.get())) {
            tell(
                    line,
                    Column.USERNAME,
                    "twice",
                    "账号“" + username.get() + "”在表中重复出现",
                    "The user name stands here twice");
            return;
        }
        StaffPlan own = known.get(username.get());
        StaffPlan read = read(line, username.get(), own);
        Organisation home = read.organisation() == null ? null : byId.get(read.organisation());
        StaffPlan plan = read.completed(home);
        if (problems.size() == before) {
            plan.problems(home).forEach(p -> tell(line, p));
        }
        if (username.get().equals(by) && own != null && (plan.role() != own.role() || !plan.active())) {
            tell(
                    line,
                    Column.ROLE,
                    "own-account",
                    "不能更改自己的角色，也不能停用自己的账号",
                    "Nobody changes their own role or closes their own account");
        }
        if (problems.size() > before) {
            return;
        }
        if (own == null) {
            added.add(plan);
        } else if (!plan.equals(own)) {
            changed.add(plan);
        } else {
            unchanged++;
        }
    }

    private StaffPlan read(ListSheet.Line<Column> line, String username, StaffPlan own) {
        String organisation = line.text(Column.ORGANISATION)
                .map(name -> organisation(line, name))
                .orElse(own == null ? null : own.organisation());
        Role role = line.text(Column.ROLE).map(text -> role(line, text)).orElse(own == null ? null : own.role());
        return new StaffPlan(
                username,
                line.text(Column.NAME).orElse(own == null ? null : own.displayName()),
                role,
                organisation,
                line.text(Column.TEACHER)
                        .map(name -> teaches(name, organisation, own))
                        .orElse(own == null ? null : own.teacher()),
                line.text(Column.ACTIVE).map(text -> active(line, text)).orElse(own == null ? null : own.active()),
                null);
    }

    private StaffPlan.Teaches teaches(String name, String organisation, StaffPlan own) {
        boolean same =
                own != null && own.teacher() != null && own.teacher().name().equals(name);
        if (same) {
            return own.teacher();
        }
        Organisation home = byId.get(organisation);
        return new StaffPlan.Teaches(
                name, home == null || home.kind() != Organisation.Kind.SCHOOL ? null : home.name());
    }

    private String organisation(ListSheet.Line<Column> line, String name) {
        Organisation found = byName.get(name);
        if (found == null) {
            tell(
                    line,
                    Column.ORGANISATION,
                    "no-such-organisation",
                    "没有单位“" + name + "”",
                    "There is no organisation " + name);
            return null;
        }
        return found.id();
    }

    /** By its Chinese or English name, or as programs write it. */
    private Role role(ListSheet.Line<Column> line, String text) {
        String plain = ListSheet.plain(text);
        for (Role role : Role.values()) {
            if (plain.equals(role.chinese())
                    || plain.equals(role.english())
                    || plain.equals(role.name().toLowerCase(Locale.ROOT))) {
                return role;
            }
        }
        tell(line, Column.ROLE, "no-such-role", "没有角色“" + text + "”", "There is no role " + text);
        return null;
    }

    private Boolean active(ListSheet.Line<Column> line, String text) {
        switch (ListSheet.plain(text)) {
            case "是", "在职", "启用", "yes", "true", "1":
                return true;
            case "否", "离职", "停用", "no", "false", "0":
                return false;
            default:
                tell(line, Column.ACTIVE, "no-such-state", "“在用”应写 是 或 否", "active is yes or no");
                return null;
        }
    }

    private void tell(ListSheet.Line<Column> line, Refused.Problem problem) {
        Column column =
                switch (String.valueOf(problem.more().get("field"))) {
                    case "displayName" -> Column.NAME;
                    case "role" -> Column.ROLE;
                    case "organisation" -> Column.ORGANISATION;
                    case "teacher" -> Column.TEACHER;
                    default -> Column.USERNAME;
                };
        problems.add(new Problem(problem.code(), line.sheet(), line.row(), line.letter(column), problem.message()));
    }

    private void tell(ListSheet.Line<Column> line, Column column, String code, String zh, String en) {
        problems.add(new Problem(code, line.sheet(), line.row(), line.letter(column), new Text(zh, en)));
    }
}
