package org.airclass.viewership;

import org.jboss.resteasy.reactive.RestQuery;

/**
 * What a report can be narrowed to, as it stands in an address; absent and blank are alike. Figures are of those viewings
 * that fit all that is given.
 */
class ReportFilters {

    /** First day, {@code 2026-04-15}. Without dates: the phase's, the term's, or the week up to today. */
    @RestQuery
    String from;

    /** Last day, included. */
    @RestQuery
    String to;

    /** Code of a term. */
    @RestQuery
    String term;

    /** Code of a phase; of the latest term that has it and has begun, else the next, where no term is named. */
    @RestQuery
    String phase;

    /** 1 to 12, or as people write it. */
    @RestQuery
    String grade;

    @RestQuery
    String subject;

    /** A name, or {@code name@school}. */
    @RestQuery
    String teacher;

    /** Code or name of a school or district that a teacher of the lesson belongs to. */
    @RestQuery
    String teacherSchool;

    /** Code or name of a school or district that the viewers have chosen. */
    @RestQuery
    String viewerSchool;

    /** LIVE, REPLAY, TV, DOWNLOAD; PAGE for the lesson's page itself. */
    @RestQuery
    String kind;

    /** FIRST or RERUN. */
    @RestQuery
    String run;

    /** {@code json}, {@code csv} or {@code xlsx}, in place of {@code Accept}. */
    @RestQuery
    String format;
}
