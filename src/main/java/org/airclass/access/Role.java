package org.airclass.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.airclass.school.Organisation;

/**
 * What a member of staff is trusted with. A role opens what it implies as well; resources name the least
 * one they need by the constants, {@code @RolesAllowed(Role.PUBLISHES)}.
 */
public enum Role {
    ADMINISTRATOR("管理员", "administrator", Reach.EVERYTHING),
    PUBLISHER("教研室编排", "publisher", Reach.EVERYTHING),
    DISTRICT_REVIEWER("学区审核", "district reviewer", Reach.DISTRICT),
    SCHOOL_EDITOR("学校编辑", "school editor", Reach.SCHOOL),
    TEACHER("任课教师", "teacher", Reach.NOTHING),
    REPORT_READER("报表查阅", "report reader", Reach.NOTHING),
    /** Somebody outside, such as a cable company: declares figures of its own, and reads no report. */
    OPERATOR("运营单位", "operator", Reach.NOTHING);

    /** May run the installation: staff, organisations, settings. */
    public static final String ADMINISTERS = "ADMINISTRATOR";
    /** May publish and restore editions, and change terms. */
    public static final String PUBLISHES = "PUBLISHER";
    /** May review what schools of a district hand in. */
    public static final String REVIEWS = "DISTRICT_REVIEWER";
    /** May import sheets and change what their school owns. */
    public static final String EDITS = "SCHOOL_EDITOR";
    /** May see the draft, and change the lessons they teach: everybody at the desk. */
    public static final String DRAFTS = "TEACHER";
    /** May read reports. */
    public static final String READS_REPORTS = "REPORT_READER";
    /** May declare figures that this site did not count. */
    public static final String DECLARES = "OPERATOR";

    /** How far a role's hand goes, from the organisation of the account down. */
    enum Reach {
        EVERYTHING,
        DISTRICT,
        SCHOOL,
        NOTHING;

        /** An account whose organisation is missing, or of another kind, reaches nothing. */
        Scope scope(Optional<Organisation> home, Function<Organisation, Set<String>> within) {
            return switch (this) {
                case EVERYTHING -> Scope.EVERYTHING;
                case DISTRICT -> below(home, Organisation.Kind.DISTRICT, within);
                case SCHOOL -> below(home, Organisation.Kind.SCHOOL, within);
                case NOTHING -> Scope.NOTHING;
            };
        }

        private static Scope below(
                Optional<Organisation> home, Organisation.Kind kind, Function<Organisation, Set<String>> within) {
            return home.filter(o -> o.kind() == kind)
                    .map(o -> new Scope(false, within.apply(o)))
                    .orElse(Scope.NOTHING);
        }
    }

    private final String chinese;
    private final String english;
    private final Reach reach;

    Role(String chinese, String english, Reach reach) {
        this.chinese = chinese;
        this.english = english;
        this.reach = reach;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    Reach reaches() {
        return reach;
    }

    /** This role and every role whose work it may do. */
    public Set<Role> implied() {
        return switch (this) {
            case ADMINISTRATOR -> EnumSet.allOf(Role.class);
            case PUBLISHER -> EnumSet.range(PUBLISHER, OPERATOR);
            case DISTRICT_REVIEWER -> EnumSet.range(DISTRICT_REVIEWER, REPORT_READER);
            case SCHOOL_EDITOR -> EnumSet.range(SCHOOL_EDITOR, REPORT_READER);
            case TEACHER -> EnumSet.of(TEACHER);
            case REPORT_READER -> EnumSet.of(REPORT_READER);
            case OPERATOR -> EnumSet.of(OPERATOR);
        };
    }
}
