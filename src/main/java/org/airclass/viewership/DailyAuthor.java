package org.airclass.viewership;

import java.util.List;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/**
 * Who acts on daily reports.
 *
 * @param organisation the one they may act for; {@link DailyTree#BUREAU} for the bureau
 * @param kind what their role lets them act for; null for nothing
 */
record DailyAuthor(String username, String name, String organisation, Organisation.Kind kind) {

    static DailyAuthor of(CurrentStaff staff, Organisations organisations) {
        Organisation home = staff.organisation().flatMap(organisations::find).orElse(null);
        boolean bureau = staff.organisation().isEmpty() || home != null && home.kind() == Organisation.Kind.BUREAU;
        Organisation.Kind of = bureau ? Organisation.Kind.BUREAU : home == null ? null : home.kind();
        boolean may = of != null && staff.role().implied().contains(needed(of));
        return new DailyAuthor(
                staff.username(),
                staff.displayName(),
                bureau ? DailyTree.BUREAU : staff.organisation().get(),
                may ? of : null);
    }

    private static Role needed(Organisation.Kind kind) {
        return switch (kind) {
            case BUREAU -> Role.PUBLISHER;
            case DISTRICT -> Role.DISTRICT_REVIEWER;
            case SCHOOL -> Role.SCHOOL_EDITOR;
        };
    }

    boolean isOf(DailyReport report) {
        return kind != null && report.organisation().equals(organisation);
    }

    /** @throws Refused 403 for a report of another organisation */
    void mustBeOf(DailyReport report) {
        if (!isOf(report)) {
            throw new Refused(
                    403,
                    "not-yours",
                    new Text(
                            "这是" + report.name() + "的日报告，只能由其本单位办理",
                            "This is the report of " + report.name() + "; it is theirs to act on"),
                    List.of());
        }
    }
}
