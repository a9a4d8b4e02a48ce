package org.airclass.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;
import org.airclass.school.Teachers;
import org.airclass.site.ListSheet;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/** Sheets of people: looked at, and carried out as a whole. */
@ApplicationScoped
class StaffImports {

    /** Names for one IN. */
    private static final int SLICE = 500;

    private final People people;
    private final StaffRoll roll;
    private final Organisations organisations;
    private final Teachers teachers;
    private final Passwords passwords;
    private final SiteClock clock;

    StaffImports(
            People people,
            StaffRoll roll,
            Organisations organisations,
            Teachers teachers,
            Passwords passwords,
            SiteClock clock) {
        this.people = people;
        this.roll = roll;
        this.organisations = organisations;
        this.teachers = teachers;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What a sheet would do; nothing is changed. @param by who imports */
    StaffImport compare(List<ListSheet.Line<StaffSheet.Column>> lines, String by) {
        List<Organisation> all = organisations.all();
        StaffImport found = new StaffImport(
                people.all().stream().collect(Collectors.toMap(People.Entry::username, People.Entry::asPlan)),
                all.stream().collect(Collectors.toMap(Organisation::name, o -> o)),
                all.stream().collect(Collectors.toMap(Organisation::id, o -> o)),
                by);
        lines.forEach(found::take);
        return found;
    }

    /**
     * All of what a sheet would do, or nothing.
     *
     * @return the one-time passwords of new accounts
     * @throws Refused 409 when somebody else has made one of the accounts meanwhile
     */
    List<StaffResource.Password> apply(StaffImport found) {
        List<StaffResource.Password> made = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (StaffPlan plan : found.added()) {
            String password = Passwords.generate();
            made.add(new StaffResource.Password(plan.username(), password));
            hashes.add(passwords.hashGenerated(password));
        }
        Transactions.runUnlessTaken(() -> teacherIds(found));
        try {
            Transactions.run(() -> {
                Map<Teachers.Named, String> ids = teacherIds(found);
                for (int i = 0; i < hashes.size(); i++) {
                    StaffPlan plan = found.added().get(i);
                    StaffMember member = new StaffMember(
                            plan.username(), plan.displayName(), plan.role(), hashes.get(i), clock.instant());
                    member.givePassword(hashes.get(i), clock.instant());
                    People.assign(member, plan, ids.get(People.named(plan)));
                    roll.persist(member);
                }
                Map<String, StaffMember> members =
                        roll.listAll().stream().collect(Collectors.toMap(StaffMember::username, m -> m));
                found.changed()
                        .forEach(
                                plan -> People.assign(members.get(plan.username()), plan, ids.get(People.named(plan))));
                roll.flush();
            });
        } catch (RuntimeException e) {
            if (Transactions.isDuplicateKey(e)) {
                throw Refused.conflict(
                        "username-taken",
                        "有账号刚被他人新建，请重新导入",
                        "Somebody has just made one of the accounts; import again",
                        List.of());
            }
            throw e;
        }
        return made;
    }

    private Map<Teachers.Named, String> teacherIds(StaffImport found) {
        List<Teachers.Named> names = Stream.concat(found.added().stream(), found.changed().stream())
                .map(People::named)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Teachers.Named, String> ids = new HashMap<>();
        for (int i = 0; i < names.size(); i += SLICE) {
            ids.putAll(teachers.idsOf(names.subList(i, Math.min(i + SLICE, names.size()))));
        }
        return ids;
    }
}
