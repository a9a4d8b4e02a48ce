package org.airclass.programme;

import java.util.List;

/**
 * What an edition did to one lesson or handout, compared with the edition before.
 *
 * @param fields field by field for MOVED and CHANGED, empty otherwise
 */
public record Change(
        Kind kind, String lesson, String date, List<Integer> grades, String subject, String title, List<Field> fields) {

    /** MOVED: its date, start or end differs (other fields may, too). RESTORED: was cancelled, is on again. */
    public enum Kind {
        ADDED,
        MOVED,
        CHANGED,
        CANCELLED,
        RESTORED
    }

    /** @param field name as in the public contract; values as text, null for none */
    public record Field(String field, String before, String after) {}
}
