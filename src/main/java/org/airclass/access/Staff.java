package org.airclass.access;

/**
 * A member of staff as a request carries them.
 *
 * @param organisation id of theirs; null for the bureau itself
 * @param teacher id of the timetable's teacher who this is; null for none
 * @param passwordOnce somebody else knows the password; it opens nothing but the way to one's own
 */
record Staff(
        String username, String displayName, Role role, String organisation, String teacher, boolean passwordOnce) {}
