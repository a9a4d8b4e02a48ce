package org.airclass.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.airclass.school.Grade;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;
import org.airclass.school.SampleWorld;
import org.airclass.school.Teachers;
import org.airclass.site.DatabaseReady;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;
import org.airclass.site.Transactions;

/** Somebody of each role in the sample world, who can sign in; only where the operator asks for that world. */
@ApplicationScoped
public class SampleStaff {

    private static final int GRADE = 7;
    private static final String SUBJECT = "语文";

    private final SiteConfig site;
    private final AccessConfig config;
    private final SiteClock clock;
    private final StaffRoll roll;
    private final Passwords passwords;
    private final Organisations organisations;
    private final Teachers teachers;

    SampleStaff(
            SiteConfig site,
            AccessConfig config,
            SiteClock clock,
            StaffRoll roll,
            Passwords passwords,
            Organisations organisations,
            Teachers teachers) {
        this.site = site;
        this.config = config;
        this.clock = clock;
        this.roll = roll;
        this.passwords = passwords;
        this.organisations = organisations;
        this.teachers = teachers;
    }

    /** One of them. @param home null for the bureau itself; @param teaches null for who teaches nothing */
    public record Member(String username, String name, Role role, Organisation home, Teachers.Named teaches) {}

    /** A teacher, the editor of their school, the reviewer of its district; empty without the sample world's schools. */
    public List<Member> members() {
        Teachers.Named teacher = new SampleWorld(clock.today())
                .teachers(new Grade(GRADE), SUBJECT)
                .get(0);
        Optional<Organisation> school = Optional.ofNullable(
                organisations.named(List.of(teacher.school())).get(teacher.school()));
        Optional<Organisation> district = school.map(Organisation::parentId).flatMap(organisations::find);
        if (district.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Member("teacher", teacher.name(), Role.TEACHER, school.get(), teacher),
                new Member("school", "顾文宁", Role.SCHOOL_EDITOR, school.get(), null),
                new Member("district", "石海生", Role.DISTRICT_REVIEWER, district.get(), null),
                new Member("publisher", "林晓岚", Role.PUBLISHER, null, null),
                new Member("reader", "方怀远", Role.REPORT_READER, null, null),
                new Member("operator", "海州有线", Role.OPERATOR, null, null));
    }

    /** How far that member's hand reaches. */
    public Scope scopeOf(Member member) {
        return member.role().reaches().scope(Optional.ofNullable(member.home()), organisations::within);
    }

    void fill(@Observes @Priority(DatabaseReady.SAMPLE_ACCESS) DatabaseReady ready) {
        if (site.demo() && Transactions.run(() -> roll.count() == 1)) {
            add(Transactions.run(() -> members()));
        }
    }

    private void add(List<Member> members) {
        if (members.isEmpty()) {
            return;
        }
        String password = config.demoPassword().orElseGet(Passwords::generate);
        List<String> hashes =
                members.stream().map(m -> passwords.hash(password)).toList();
        Instant now = clock.instant();
        Transactions.run(() -> {
            for (int i = 0; i < members.size(); i++) {
                Member member = members.get(i);
                StaffMember row = new StaffMember(member.username(), member.name(), member.role(), hashes.get(i), now);
                row.assign(
                        member.name(),
                        member.role(),
                        member.home() == null ? null : member.home().id(),
                        member.teaches() == null
                                ? null
                                : teachers.idsOf(List.of(member.teaches())).get(member.teaches()));
                roll.persist(row);
            }
        });
        if (config.demoPassword().isEmpty()) {
            announce(members, password);
        }
    }

    /** On standard output, as the administrator's is. */
    private static void announce(List<Member> members, String password) {
        String names = String.join("、", members.stream().map(Member::username).toList());
        System.out.printf(
                "%n  示例账号 %s，密码都是 %s （只显示这一次）%n" + "  Sample accounts %s, all with password %s (shown only now)%n%n",
                names, password, names.replace("、", ", "), password);
        System.out.flush();
    }
}
