package org.airclass.timetable;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a row as written, to be compared with what the draft would write there: a cell that differs in nothing
 * changes nothing, however it would be read.
 *
 * @param id of the lesson or handout that the row names; null for none
 */
record Said(String id, Map<SheetField, String> texts) {

    static final Said NOTHING = new Said(null, Map.of());

    private static final Pattern CANCELLED = Pattern.compile("(?:停课|取消|已取消|cancelled)(?: ?[:：] ?(.+))?");
    private static final Pattern ON = Pattern.compile("正常|上课|on");

    static Said of(RawRow raw) {
        String id = Spelling.text(raw.text(SheetField.ID));
        return new Said(id.isEmpty() ? null : id, Map.copyOf(raw.texts()));
    }

    /** Says something else than that; a blank cell says nothing. */
    boolean differs(Map<SheetField, String> from, SheetField... fields) {
        for (SheetField field : fields) {
            String text = Spelling.text(texts.get(field));
            if (!text.isEmpty() && !text.equals(Spelling.text(from.get(field)))) {
                return true;
            }
        }
        return false;
    }

    /** Empty where nothing is said of it. */
    Optional<Boolean> cancelled() {
        String status = Spelling.text(texts.get(SheetField.STATUS));
        if (CANCELLED.matcher(status).matches()) {
            return Optional.of(true);
        }
        return ON.matcher(status).matches() ? Optional.of(false) : Optional.empty();
    }

    /** Null where none is given. */
    String cancelReason() {
        Matcher status = CANCELLED.matcher(Spelling.text(texts.get(SheetField.STATUS)));
        return status.matches() ? status.group(1) : null;
    }
}
