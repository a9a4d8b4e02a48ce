package org.airclass.viewership;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A figure as somebody wrote it; nothing of it is judged yet.
 *
 * @param place where it was written, for whoever has to put it right
 */
record DeclaredLine(Place place, Map<DeclaredField, String> texts) {

    /** Says of a field where it stands, JSON-ready: its path in a body, or the cell of a sheet. */
    interface Place {
        Map<String, Object> of(DeclaredField field);
    }

    DeclaredLine {
        Map<DeclaredField, String> given = new EnumMap<>(DeclaredField.class);
        texts.forEach((field, text) -> {
            if (text != null && !text.isBlank()) {
                given.put(field, text.strip());
            }
        });
        texts = given;
    }

    /** Empty where nothing is written. */
    Optional<String> text(DeclaredField field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** The same for whoever says the same again, wherever it stands. */
    Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        texts.forEach((field, text) -> content.put(field.key(), text));
        return content;
    }
}
