package org.airclass.viewership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.airclass.school.Organisation;
import org.airclass.viewership.ReportDefinitions.Definition;
import org.airclass.watching.ViewerSet;

/**
 * 时段总结: the daily reports of a month or a phase, a row for each organisation.
 *
 * @param name of the month or phase
 * @param days school days that were reported
 */
record PeriodReport(
        String name,
        LocalDate from,
        LocalDate to,
        int days,
        List<Definition> definitions,
        ErrorMargin error,
        List<Row> rows) {

    /** Within which 95 of 100 such figures are, in percent. */
    record ErrorMargin(double viewersPercent) {
        static final ErrorMargin OF_UNIONS = new ErrorMargin(ViewerSet.ERROR_PERCENT);
    }

    /**
     * Figures are null where every day is missing.
     *
     * @param organisation null for the bureau
     * @param days its daily reports: {@code value + zeroDeclared + missing}
     * @param signed how many of them are
     * @param planned lessons, added over the days that are not missing; likewise what follows
     * @param viewers distinct devices of the whole time, united and never added
     * @param hidden as in {@link DailyRow}
     */
    record Row(
            String organisation,
            String name,
            Organisation.Kind kind,
            String parent,
            int days,
            int value,
            int zeroDeclared,
            int missing,
            int signed,
            int planned,
            int onAir,
            Long opens,
            Long plays,
            Long viewers,
            Double watchMinutes,
            @JsonInclude(JsonInclude.Include.NON_NULL) String hidden) {}
}
