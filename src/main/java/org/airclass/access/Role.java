package org.airclass.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a member of staff is trusted with. A role opens what it implies as well; resources name the least
 * one they need by the constants, {@code @RolesAllowed(Role.PUBLISHES)}.
 */
public enum Role {
    ADMINISTRATOR("管理员", "administrator"),
    PUBLISHER("教研室编排", "publisher"),
    DISTRICT_REVIEWER("学区审核", "district reviewer"),
    SCHOOL_EDITOR("学校编辑", "school editor"),
    TEACHER("任课教师", "teacher"),
    REPORT_READER("报表查阅", "report reader");

    /** May run the installation: staff, settings. */
    public static final String ADMINISTERS = "ADMINISTRATOR";
    /** May publish and restore editions, and change terms. */
    public static final String PUBLISHES = "PUBLISHER";
    /** May review what schools of a district hand in. */
    public static final String REVIEWS = "DISTRICT_REVIEWER";
    /** May change the draft. */
    public static final String EDITS = "SCHOOL_EDITOR";
    /** May read reports. */
    public static final String READS_REPORTS = "REPORT_READER";

    private final String chinese;
    private final String english;

    Role(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** This role and every role whose work it may do. */
    public Set<Role> implied() {
        return switch (this) {
            case ADMINISTRATOR -> EnumSet.allOf(Role.class);
            case PUBLISHER -> EnumSet.range(PUBLISHER, REPORT_READER);
            case DISTRICT_REVIEWER -> EnumSet.of(DISTRICT_REVIEWER, SCHOOL_EDITOR, REPORT_READER);
            case SCHOOL_EDITOR -> EnumSet.of(SCHOOL_EDITOR, REPORT_READER);
            case TEACHER -> EnumSet.of(TEACHER);
            case REPORT_READER -> EnumSet.of(REPORT_READER);
        };
    }
}
