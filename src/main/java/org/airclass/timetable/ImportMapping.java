package org.airclass.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.airclass.site.Refused;
import org.airclass.site.SheetSink;

/**
 * How the sender says a file is to be read, where the headers don't tell.
 *
 * @param columns fields by header, compared without blanks and width, or by column letter
 * @param unread headers or letters of columns that are left out, whatever they sound like
 * @param layout null where it is to be found out
 */
record ImportMapping(Map<String, SheetField> columns, Set<String> unread, String layout) {

    static final ImportMapping NONE = new ImportMapping(Map.of(), Set.of(), null);

    private static final List<String> LAYOUTS = List.of(Layout.FLAT, Layout.DATES_ACROSS, Layout.GRADES_ACROSS);

    /** @throws Refused 422 for anything but {"columns":{"日期":"date","备注":null},"layout":"flat"} and the like */
    static ImportMapping read(String json, ObjectMapper mapper) {
        if (json == null || json.isBlank()) {
            return NONE;
        }
        JsonNode root;
        try {
            root = mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw refused("mapping 不是有效的 JSON", "The mapping is not valid JSON");
        }
        JsonNode written = root.path("columns");
        if (!root.isObject() || !(written.isMissingNode() || written.isObject())) {
            throw refused("mapping 应为 {\"columns\":{…}}", "The mapping must be {\"columns\":{…}}");
        }
        Map<String, SheetField> columns = new HashMap<>();
        Set<String> unread = new HashSet<>();
        written.properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                unread.add(Spelling.key(entry.getKey()));
                return;
            }
            String code = entry.getValue().asText();
            SheetField field = SheetField.ofCode(code)
                    .orElseThrow(() -> refused("mapping 中没有字段 " + code, "There is no field " + code + " to map to"));
            columns.put(Spelling.key(entry.getKey()), field);
        });
        JsonNode layout = root.path("layout");
        if (!layout.isMissingNode() && !layout.isNull() && !LAYOUTS.contains(layout.asText())) {
            throw refused("没有这种版式：" + layout.asText(), "There is no layout " + layout.asText());
        }
        return new ImportMapping(Map.copyOf(columns), Set.copyOf(unread), layout.isTextual() ? layout.asText() : null);
    }

    boolean allows(String code) {
        return layout == null || layout.equals(code);
    }

    /** What the sender says of a header, else what the header says itself. */
    Optional<SheetField> field(SheetSink.Cell header) {
        if (unread.contains(Spelling.key(header.text())) || unread.contains(Spelling.key(header.letter()))) {
            return Optional.empty();
        }
        SheetField mapped = columns.get(Spelling.key(header.text()));
        if (mapped == null) {
            mapped = columns.get(Spelling.key(header.letter()));
        }
        Optional<SheetField> own = SheetField.ofHeader(header.text());
        // A field the sender assigned elsewhere is not also taken from a header that happens to sound like it.
        return mapped != null ? Optional.of(mapped) : own.filter(f -> !columns.containsValue(f));
    }

    private static Refused refused(String zh, String en) {
        return Refused.invalidField("mapping", "invalid-mapping", zh, en);
    }
}
