package org.airclass.viewership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.airclass.school.Organisation;

/**
 * A daily report as it stands. Figures of viewing are null while they are missing: that is never zero.
 *
 * @param organisation null for the bureau
 * @param parent who it reports to; null for the bureau and for who reports to it
 * @param countedUntil what came later on that day is not in it
 * @param stated a person stated figures of it
 * @param below of a district or the bureau: its schools; null for a school
 * @param nil null unless nil was declared
 * @param signed null while nobody has
 * @param late not signed, and due
 * @param outdated somebody below was corrected since
 * @param next what is to be done about it
 * @param mine the reader may do it
 * @param hidden why there are no figures of viewing although there is a value, such as {@code < 5}: so few devices of one
 *     school are shown to those who sign for it only; absent where figures are told
 */
record DailyRow(
        String id,
        LocalDate date,
        String organisation,
        String name,
        Organisation.Kind kind,
        String parent,
        DailyStatus status,
        String statusName,
        int version,
        Instant countedUntil,
        int planned,
        int onAir,
        Integer watched,
        Long opens,
        Long plays,
        Long viewers,
        Double watchMinutes,
        boolean stated,
        Below below,
        Nil nil,
        Signed signed,
        Instant dueAt,
        boolean late,
        boolean outdated,
        Next next,
        boolean mine,
        @JsonInclude(JsonInclude.Include.NON_NULL) String hidden) {

    enum Next {
        /** Declare nil or correct it: there are no figures. */
        DECLARE,
        SIGN,
        /** For those below to sign. */
        WAIT,
        DONE
    }

    /** How its schools stand. */
    record Below(int schools, int signed, int value, int zeroDeclared, int missing) {}

    record Nil(String reason, String by, Instant at) {}

    record Signed(String by, String name, Instant at) {}
}
