package org.airclass.viewership;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Values of one dimension, by number: most things have the same few.
 *
 * @param lists each list of values that anything has
 * @param codes for each thing, which of the lists is its own
 */
record ValueColumn(List<List<String>> lists, NumberColumn codes) {

    static void write(DataOutputStream out, List<List<String>> lists, long[] codes) throws IOException {
        out.writeInt(lists.size());
        for (List<String> list : lists) {
            out.writeShort(list.size());
            for (String value : list) {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                out.writeShort(text.length);
                out.write(text);
            }
        }
        NumberColumn.write(out, codes);
    }

    static ValueColumn read(ByteBuffer from) {
        List<List<String>> lists = new ArrayList<>();
        for (int left = from.getInt(); left > 0; left--) {
            lists.add(list(from));
        }
        return new ValueColumn(lists, NumberColumn.read(from));
    }

    private static List<String> list(ByteBuffer from) {
        String[] values = new String[from.getShort()];
        for (int i = 0; i < values.length; i++) {
            int length = from.getShort();
            values[i] = new String(from.array(), from.position(), length, StandardCharsets.UTF_8);
            from.position(from.position() + length);
        }
        return List.of(values);
    }

    int code(int place) {
        return (int) codes.at(place);
    }

    List<String> values(int place) {
        return lists.get(code(place));
    }
}
