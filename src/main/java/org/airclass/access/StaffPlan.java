package org.airclass.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.airclass.school.Organisation;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/**
 * An account as it is asked for.
 *
 * @param organisation id; null for the bureau itself
 * @param teacher who this is in the timetable; null for who teaches nothing
 * @param active null for yes
 * @param password at least 8 characters; null leaves it as it is, and has one made for a new account
 */
record StaffPlan(
        String username,
        String displayName,
        Role role,
        String organisation,
        Teaches teacher,
        Boolean active,
        String password) {

    /** @param school its name; null where it is not known */
    record Teaches(String name, String school) {}

    static final int LONGEST_NAME = 64;

    private static final int LONGEST_TEACHER = 100;
    // No colon, which ends the name in HTTP Basic, and no blank.
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    /** Stripped; a teacher whose name in the timetable is not told has their own, at their own school. */
    StaffPlan completed(Organisation home) {
        String name = strip(displayName);
        Teaches teaches = teacher == null ? null : new Teaches(strip(teacher.name()), strip(teacher.school()));
        if (teaches == null && role == Role.TEACHER && name != null) {
            teaches = new Teaches(name, home == null ? null : home.name());
        }
        return new StaffPlan(
                strip(username), name, role, strip(organisation), teaches, active == null || active, password);
    }

    /**
     * @param home the organisation that it names; null where it names none, or none that exists
     * @return what can't be used, by field
     */
    List<Refused.Problem> problems(Organisation home) {
        List<Refused.Problem> problems = new ArrayList<>();
        if (username == null || !USERNAME.matcher(username).matches()) {
            problems.add(
                    problem("username", "账号应为 1–64 个字母、数字、汉字或 . _ @ -", "A user name has letters, digits and . _ @ -"));
        }
        if (displayName == null || displayName.length() > LONGEST_NAME) {
            problems.add(problem("displayName", "姓名应有 1–64 个字", "A name has 1 to 64 characters"));
        }
        if (role == null) {
            problems.add(problem("role", "缺少角色", "role is missing"));
        }
        if (organisation != null && home == null) {
            problems.add(problem("organisation", "没有这个单位", "There is no such organisation"));
        } else if (role != null) {
            fits(role, home, problems);
        }
        if (teacher != null && !isNamed(teacher)) {
            problems.add(problem("teacher", "任课教师姓名应有 1–100 个字", "A teacher's name has 1 to 100 characters"));
        }
        return problems;
    }

    /** A role that reaches a school or a district needs one to reach. */
    private static void fits(Role role, Organisation home, List<Refused.Problem> problems) {
        Organisation.Kind kind = home == null ? null : home.kind();
        if (role == Role.SCHOOL_EDITOR && kind != Organisation.Kind.SCHOOL) {
            problems.add(problem("organisation", "学校编辑须属于一所学校", "A school editor belongs to a school"));
        }
        if (role == Role.DISTRICT_REVIEWER && kind != Organisation.Kind.DISTRICT) {
            problems.add(problem("organisation", "学区审核须属于一个学区", "A district reviewer belongs to a district"));
        }
    }

    private static boolean isNamed(Teaches teacher) {
        return teacher.name() != null
                && teacher.name().length() <= LONGEST_TEACHER
                && (teacher.school() == null || teacher.school().length() <= LONGEST_TEACHER);
    }

    private static Refused.Problem problem(String field, String zh, String en) {
        return new Refused.Problem("invalid-field", new Text(zh, en), Map.of("field", field));
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "StaffPlan[" + username + "]";
    }
}
