package org.airclass.viewership;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of one dimension, by number: most things have the same few.
 *
 * @param lists each list of values that anything has
 * @param codes for each thing, which of the lists is its own
 */
record ValueColumn(List<List<String>> lists, NumberColumn codes) {

    static void write(DataOutputStream out, List<List<String>> values) throws IOException {
        Map<List<String>, Long> codes = new LinkedHashMap<>();
        long[] own = values.stream()
                .mapToLong(list -> codes.computeIfAbsent(list, any -> (long) codes.size()))
                .toArray();
        out.writeInt(codes.size());
        for (List<String> list : codes.keySet()) {
            out.writeShort(list.size());
            for (String value : list) {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                out.writeShort(text.length);
                out.write(text);
            }
        }
        NumberColumn.write(out, own);
    }

    static ValueColumn read(ByteBuffer from) {
        List<List<String>> lists = new ArrayList<>();
        for (int left = from.getInt(); left > 0; left--) {
            List<String> list = new ArrayList<>();
            for (int values = from.getShort(); values > 0; values--) {
                byte[] text = new byte[from.getShort()];
                from.get(text);
                list.add(new String(text, StandardCharsets.UTF_8));
            }
            lists.add(list);
        }
        return new ValueColumn(lists, NumberColumn.read(from));
    }

    int code(int place) {
        return (int) codes.at(place);
    }

    List<String> values(int place) {
        return lists.get(code(place));
    }
}
