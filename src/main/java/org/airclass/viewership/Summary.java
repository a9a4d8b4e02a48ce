package org.airclass.viewership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.airclass.watching.ViewerSet;

/**
 * Figures told apart by something.
 *
 * @param asOf everything that was added up by then is in; null before anything was
 * @param narrowedTo empty for everything
 * @param by as it was asked for
 * @param totals of all that the question is about, rows or not
 */
record Summary(
        LocalDate from,
        LocalDate to,
        List<Narrowing> narrowedTo,
        Instant asOf,
        List<ReportDefinitions.Definition> definitions,
        String by,
        List<Row> rows,
        Row totals,
        Error error) {

    /**
     * @param key for programs and for filters
     * @param name for people
     * @param lessons null where only viewers of a school are told: the timetable is everybody's
     * @param viewers null where it is not known, or hidden
     * @param peakConcurrent null where it is not known, or hidden
     * @param hidden why there are no figures, such as {@code < 5}, see {@link FewDevices}; absent where there are
     */
    record Row(
            String key,
            String name,
            Long lessons,
            Long opens,
            Long plays,
            Long viewers,
            Double watchMinutes,
            Long peakConcurrent,
            @JsonInclude(JsonInclude.Include.NON_NULL) String hidden) {

        static Row of(String key, String name, Figures figures, Long lessons) {
            return new Row(
                    key,
                    name,
                    lessons,
                    figures.opens(),
                    figures.plays(),
                    figures.viewers(),
                    LessonReport.minutes(figures.seconds()),
                    figures.peak(),
                    null);
        }

        /** @param instead what stands in place of the figures, see {@link FewDevices} */
        static Row hidden(String key, String name, String instead) {
            return new Row(key, name, null, null, null, null, null, null, instead);
        }
    }

    /** @param viewersPercent within which 95 of 100 figures of viewers are */
    record Error(double viewersPercent) {
        static final Error OF_VIEWERS = new Error(ViewerSet.ERROR_PERCENT);
    }
}
