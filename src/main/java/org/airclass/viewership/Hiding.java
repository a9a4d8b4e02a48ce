package org.airclass.viewership;

import java.util.Map;

/** What of an answer about schools' viewers is not told, see {@link FewDevices}. */
final class Hiding {

    private static final long SECONDS_OF_AN_HOUR = 3_600;
    private static final long SECONDS_OF_A_DAY = 24 * SECONDS_OF_AN_HOUR;

    private final FewDevices few;
    private final long days;

    /** It is about the viewers of one school or district, and of nobody else. */
    private final boolean isOfSchool;

    Hiding(FewDevices few, ReportQuestion question) {
        this.few = few;
        this.days = question.days();
        this.isOfSchool = question.filters().containsKey(Dimension.VIEWER_SCHOOL);
    }

    /** What stands in place of the total; null where it is told. @param by what the answer tells apart */
    String total(By by, Figures figures) {
        boolean isHidden = isOfSchools(by) && few.isHidden(figures, SECONDS_OF_A_DAY * days);
        return isHidden ? few.fewer() : null;
    }

    /** What stands in place of which parts, beside the total; that is theirs where it is of one school or district. */
    Map<String, String> parts(By by, Map<String, Figures> parts) {
        long secondsOfOne = (by == By.HOUR ? SECONDS_OF_AN_HOUR : SECONDS_OF_A_DAY) * days;
        return isOfSchools(by) ? hidden(parts, isOfSchool ? "" : null, secondsOfOne) : Map.of();
    }

    /** The same of parts beside which no total stands. */
    Map<String, String> partsAlone(Map<String, Figures> parts) {
        return isOfSchool ? schoolsAlone(parts) : Map.of();
    }

    /** The same where the parts are schools themselves. */
    Map<String, String> schoolsAlone(Map<String, Figures> schools) {
        return hidden(schools, null, SECONDS_OF_A_DAY * days);
    }

    /** Whether only viewers of schools are told. */
    boolean isOfSchools(By by) {
        return by == By.VIEWER_SCHOOL || isOfSchool;
    }

    private Map<String, String> hidden(Map<String, Figures> parts, String whole, long secondsOfOne) {
        return few.hidden(parts.entrySet().stream()
                .map(part -> few.part(part.getKey(), whole, part.getValue(), secondsOfOne))
                .toList());
    }
}
