package org.airclass.viewership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/** What is wrong with the lines of a batch, each with the place where it stands. */
final class DeclaredProblems {

    private final List<Refused.Problem> problems = new ArrayList<>();

    /** @throws Refused 422 naming all of them, if there are any */
    void refuse() {
        if (!problems.isEmpty()) {
            throw Refused.invalid(
                    "申报数据有 " + problems.size() + " 处问题，一条也没有写入",
                    problems.size() + " problems in the declared figures; none of them was taken",
                    problems);
        }
    }

    void add(DeclaredLine line, DeclaredField field, String code, String zh, String en) {
        Map<String, Object> place = new LinkedHashMap<>(line.place().of(field));
        problems.add(new Refused.Problem(code, new Text(zh, en), place));
    }

    void missing(DeclaredLine line, DeclaredField field) {
        add(line, field, "missing", "缺少" + field.title().zh(), field.key() + " is missing");
    }

    Optional<String> needed(DeclaredLine line, DeclaredField field) {
        Optional<String> text = line.text(field);
        if (text.isEmpty()) {
            missing(line, field);
        }
        return text;
    }

    /** Null where nothing is written, or too much. */
    String atMost(DeclaredLine line, DeclaredField field, int longest) {
        String text = line.text(field).orElse(null);
        if (text == null || text.length() <= longest) {
            return text;
        }
        add(
                line,
                field,
                "too-long",
                field.title().zh() + "最多 " + longest + " 个字",
                field.key() + " has at most " + longest + " characters");
        return null;
    }

    /** Null where nothing is written, or what is not there. @param zh what it is, likewise en */
    String there(DeclaredLine line, DeclaredField field, Set<String> there, String zh, String en) {
        String text = line.text(field).orElse(null);
        if (text == null || there.contains(text)) {
            return text;
        }
        add(line, field, "unknown-" + field.key(), "没有" + zh + "“" + text + "”", "There is no " + en + " " + text);
        return null;
    }

    /** The value, or null and a problem where there is none. */
    <T> T orWrong(Optional<T> value, DeclaredLine line, DeclaredField field, String code, String zh, String en) {
        if (value.isEmpty()) {
            add(line, field, code, zh, en);
        }
        return value.orElse(null);
    }
}
