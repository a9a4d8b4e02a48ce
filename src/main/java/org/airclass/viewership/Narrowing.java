package org.airclass.viewership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing that a report was narrowed to, be it that somebody asked or that no more is theirs to see: it stands beside the
 * figures wherever they go.
 *
 * @param filter as in an address; {@code own} for what is one's own to see, of whatever kind
 * @param key what is asked for, as in an address
 * @param title the filter's, for people
 * @param name the key's, for people
 */
record Narrowing(String filter, String key, String title, String name) {

    static List<Narrowing> of(ReportQuestion question, SchoolTree tree, Locale language) {
        Names names = new Names(tree, List.of(), language);
        List<Narrowing> all = new ArrayList<>();
        question.filters().forEach((dimension, key) -> {
            By by = By.of(dimension);
            all.add(new Narrowing(by.code(), key, by.title().in(language), names.of(by, key)));
        });
        return all;
    }

    /** The same as it stands in a file. */
    List<Object> line() {
        return List.of(title, name);
    }
}
