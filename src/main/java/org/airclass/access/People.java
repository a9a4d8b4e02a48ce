package org.airclass.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;
import org.airclass.school.Teachers;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/** The accounts of the staff: who comes, who changes post, who leaves. */
@ApplicationScoped
class People {

    private final StaffRoll roll;
    private final Organisations organisations;
    private final Teachers teachers;
    private final Passwords passwords;
    private final SiteClock clock;

    People(StaffRoll roll, Organisations organisations, Teachers teachers, Passwords passwords, SiteClock clock) {
        this.roll = roll;
        this.organisations = organisations;
        this.teachers = teachers;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * An account as it stands.
     *
     * @param passwordOnce the password was made here and not yet changed to one of their own
     */
    record Entry(
            String username,
            String displayName,
            Role role,
            String organisation,
            String organisationName,
            CurrentStaff.Teacher teacher,
            boolean active,
            boolean passwordOnce,
            Instant createdAt) {

        StaffPlan asPlan() {
            return new StaffPlan(
                    username,
                    displayName,
                    role,
                    organisation,
                    teacher == null ? null : new StaffPlan.Teaches(teacher.name(), teacher.school()),
                    active,
                    null);
        }
    }

    /** @param password the one that was made, to be told once; null where none was */
    record Saved(Entry entry, String password) {}

    List<Entry> all() {
        return entries(roll.list("order by username"));
    }

    /** @throws Refused 404 when there is no such account */
    Entry get(String username) {
        return entries(List.of(member(username))).get(0);
    }

    /** @throws Refused 409 when the name is taken; 422 naming each field that can't be used */
    Saved add(StaffPlan asked) {
        StaffPlan plan = checked(asked);
        String made = plan.password() == null ? Passwords.generate() : null;
        String hash = hashOf(plan, made);
        addTeacher(plan);
        try {
            return Transactions.run(() -> {
                StaffMember member =
                        new StaffMember(plan.username(), plan.displayName(), plan.role(), hash, clock.instant());
                if (made != null) {
                    member.givePassword(hash, clock.instant());
                }
                assign(member, plan, teacherId(plan));
                roll.persistAndFlush(member);
                return new Saved(entries(List.of(member)).get(0), made);
            });
        } catch (RuntimeException e) {
            if (Transactions.isDuplicateKey(e)) {
                throw Refused.conflict(
                        "username-taken",
                        "账号“" + plan.username() + "”已存在",
                        "The account " + plan.username() + " exists already",
                        List.of());
            }
            throw e;
        }
    }

    /**
     * @param by who asks: nobody takes their own account's role or leave, so that an administrator stays
     * @throws Refused 404 when there is no such account; 409 for one's own role; 422 naming each field
     */
    Saved change(String username, StaffPlan asked, String by) {
        StaffPlan plan = checked(asked);
        String hash = plan.password() == null ? null : hashOf(plan, null);
        addTeacher(plan);
        return Transactions.run(() -> {
            StaffMember member = member(username);
            if (username.equals(by)
                    && (!plan.active() || plan.role() != member.asStaff().role())) {
                throw Refused.conflict(
                        "own-account",
                        "不能更改自己的角色，也不能停用自己的账号",
                        "Nobody changes their own role or closes their own account",
                        List.of());
            }
            assign(member, plan, teacherId(plan));
            if (hash != null) {
                member.changePassword(hash, clock.instant());
            }
            return new Saved(entries(List.of(member)).get(0), null);
        });
    }

    /** A new one-time password; every session of the account ends. */
    Saved newPassword(String username) {
        String made = Passwords.generate();
        String hash = passwords.hashGenerated(made);
        return Transactions.run(() -> {
            StaffMember member = member(username);
            member.givePassword(hash, clock.instant());
            return new Saved(entries(List.of(member)).get(0), made);
        });
    }

    /** In the caller's transaction. */
    static void assign(StaffMember member, StaffPlan plan, String teacher) {
        member.assign(plan.displayName(), plan.role(), plan.organisation(), teacher);
        if (plan.active()) {
            member.comeBack();
        } else {
            member.leave();
        }
    }

    private StaffPlan checked(StaffPlan asked) {
        Organisation home = asked.organisation() == null
                ? null
                : organisations.find(asked.organisation()).orElse(null);
        StaffPlan plan = asked.completed(home);
        List<Refused.Problem> problems = plan.problems(home);
        if (!problems.isEmpty()) {
            throw Refused.invalid(
                    problems.get(0).message().zh(), problems.get(0).message().en(), problems);
        }
        if (plan.password() != null) {
            Passwords.check("password", plan.password());
        }
        return plan;
    }

    private String hashOf(StaffPlan plan, String made) {
        return made == null ? passwords.hash(plan.password()) : passwords.hashGenerated(made);
    }

    /** Names are added apart: another writer may add the same at the same moment. */
    private void addTeacher(StaffPlan plan) {
        if (plan.teacher() != null) {
            Transactions.runUnlessTaken(() -> teacherId(plan));
        }
    }

    private String teacherId(StaffPlan plan) {
        if (plan.teacher() == null) {
            return null;
        }
        Teachers.Named named = named(plan);
        return teachers.idsOf(List.of(named)).get(named);
    }

    /** Null for who teaches nothing. */
    static Teachers.Named named(StaffPlan plan) {
        return plan.teacher() == null
                ? null
                : new Teachers.Named(plan.teacher().name(), plan.teacher().school());
    }

    private StaffMember member(String username) {
        return roll.find("username", username)
                .firstResultOptional()
                .orElseThrow(() -> Refused.notFound(
                        "no-such-account", "没有账号“" + username + "”", "There is no account " + username));
    }

    List<Entry> entries(List<StaffMember> members) {
        Map<String, Organisation> homes = organisations.all().stream().collect(Collectors.toMap(o -> o.id(), o -> o));
        Map<String, Teachers.Named> named = new HashMap<>(teachers.byId(members.stream()
                .map(m -> m.asStaff().teacher())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        return members.stream()
                .map(m -> entry(m, homes.get(m.asStaff().organisation()), named))
                .toList();
    }

    private static Entry entry(StaffMember member, Organisation home, Map<String, Teachers.Named> named) {
        Staff staff = member.asStaff();
        Teachers.Named teacher = named.get(staff.teacher());
        return new Entry(
                staff.username(),
                staff.displayName(),
                staff.role(),
                staff.organisation(),
                home == null ? null : home.name(),
                teacher == null ? null : new CurrentStaff.Teacher(staff.teacher(), teacher.name(), teacher.school()),
                member.isActive(),
                staff.passwordOnce(),
                member.createdAt());
    }
}
