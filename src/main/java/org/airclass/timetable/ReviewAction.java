package org.airclass.timetable;

/** What may be done to the review of lessons. */
enum ReviewAction {
    SUBMIT,
    SEND_BACK,
    APPROVE,
    /** The bureau changed the chain, and with it whose turn it is. */
    REROUTE
}
