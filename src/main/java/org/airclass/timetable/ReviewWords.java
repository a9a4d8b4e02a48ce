package org.airclass.timetable;

import java.util.Locale;

/** Where a lesson stands, in words. */
final class ReviewWords {

    private ReviewWords() {}

    static String zh(Review.State state) {
        return switch (state.status()) {
            case DRAFT -> "草稿";
            case IN_REVIEW -> "待" + zh(state.waitingFor()) + "审核";
            case SENT_BACK -> "已退回";
            case APPROVED -> "已通过";
        };
    }

    static String en(Review.State state) {
        return switch (state.status()) {
            case DRAFT -> "a draft";
            case IN_REVIEW -> "waiting for the " + state.waitingFor().name().toLowerCase(Locale.ROOT);
            case SENT_BACK -> "sent back";
            case APPROVED -> "approved";
        };
    }

    private static String zh(Level level) {
        return switch (level) {
            case SCHOOL -> "学校";
            case DISTRICT -> "学区";
            case BUREAU -> "教育局";
        };
    }
}
