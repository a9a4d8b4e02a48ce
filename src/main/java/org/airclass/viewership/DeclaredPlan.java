package org.airclass.viewership;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure that may be declared.
 *
 * @param to last day, included
 * @param lesson null for no lesson in particular; likewise the other ids
 * @param corrects id of the entry it takes the place of; null for a new figure
 */
record DeclaredPlan(
        String source,
        DeclaredKind kind,
        DeclaredUnit unit,
        LocalDate from,
        LocalDate to,
        BigDecimal value,
        String lesson,
        String channel,
        String organisation,
        String evidence,
        String note,
        String corrects) {}
