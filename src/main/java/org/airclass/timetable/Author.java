package org.airclass.timetable;

import org.airclass.access.CurrentStaff;

/** Who writes to the draft, as the journal keeps it: the name stays readable when the account is gone. */
record Author(String username, String name) {

    static Author of(CurrentStaff staff) {
        return new Author(staff.username(), staff.displayName());
    }
}
