package org.airclass.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A lesson as an edition froze it. Intervals are half-open, [start, end).
 *
 * @param id one id from plan to live to replay
 * @param grades 1 to 12, ascending, never empty
 * @param period null where the lesson stands outside the bell schedule
 * @param textbook 教材版本; null where none is named
 * @param cancelReason null unless cancelled with a reason
 * @param livePoint name of the 直播点; null where none
 * @param forSchool id of the school whose own addition it is, shown to that school only; null for everybody's
 */
public record PublishedLesson(
        String id,
        LocalDate date,
        List<Integer> grades,
        Integer period,
        LocalTime start,
        LocalTime end,
        String subject,
        String title,
        String textbook,
        boolean cancelled,
        String cancelReason,
        String livePoint,
        List<Teacher> teachers,
        List<Source> sources,
        String forSchool) {

    public PublishedLesson(
            String id,
            LocalDate date,
            List<Integer> grades,
            Integer period,
            LocalTime start,
            LocalTime end,
            String subject,
            String title,
            String textbook,
            boolean cancelled,
            String cancelReason,
            String livePoint,
            List<Teacher> teachers,
            List<Source> sources) {
        this(
                id,
                date,
                grades,
                period,
                start,
                end,
                subject,
                title,
                textbook,
                cancelled,
                cancelReason,
                livePoint,
                teachers,
                sources,
                null);
    }
}
