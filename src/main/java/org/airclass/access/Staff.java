package org.airclass.access;

/** A member of staff as a request carries them. @param id of theirs; null for the bureau itself */
record Staff(String username, String displayName, Role role, String organisation) {}
