package org.airclass.viewership;

import java.util.Map;
import java.util.Set;

/**
 * What is there of all that the lines of a batch name.
 *
 * @param lessons ids of published lessons and handouts
 * @param organisations ids by id and by name
 * @param evidence ids
 * @param entries declared before, by id
 */
record DeclaredKnown(
        Set<String> lessons, Map<String, String> organisations, Set<String> evidence, Map<String, Entry> entries) {

    /**
     * @param by who declared it
     * @param correctedBy id of the entry that has taken its place; null while it stands
     */
    record Entry(String by, String correctedBy) {}
}
