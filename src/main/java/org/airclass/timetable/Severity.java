package org.airclass.timetable;

/** ERROR: the row is not used. WARNING and INFO: it is used, with a remark. */
enum Severity {
    ERROR,
    WARNING,
    INFO
}
