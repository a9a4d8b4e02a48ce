package org.airclass.viewership;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Viewers of some members of a slice in one piece: each as its name, the length of its sketch and the sketch. A row for each took
 * a page of the database for each, and most of the time of a report of many members.
 */
record SketchPack(String firstMember, String lastMember, byte[] sketches) {

    /** As the database orders them. */
    static final Comparator<String> IN_ORDER = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    /** One member is then read with little that is not asked for, and all of them in few pieces. */
    private static final int ROOM = 64 * 1024;

    interface Reader {
        /** @param at where in the pack the member's sketch begins */
        void tell(String member, int at);
    }

    /** @param sketches by their members */
    static List<SketchPack> of(Map<String, byte[]> sketches) {
        List<SketchPack> packs = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        String first = null;
        String last = null;
        for (String member : sketches.keySet().stream().sorted(IN_ORDER).toList()) {
            byte[] sketch = sketches.get(member);
            if (first != null && bytes.size() + sketch.length > ROOM) {
                packs.add(new SketchPack(first, last, bytes.toByteArray()));
                bytes.reset();
                first = null;
            }
            first = first == null ? member : first;
            last = member;
            write(out, member, sketch);
        }
        if (first != null) {
            packs.add(new SketchPack(first, last, bytes.toByteArray()));
        }
        return packs;
    }

    static void read(byte[] sketches, Reader reader) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(sketches))) {
            while (in.available() > 0) {
                String member = in.readUTF();
                int length = in.readInt();
                reader.tell(member, sketches.length - in.available());
                in.skipNBytes(length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, String member, byte[] sketch) {
        try {
            out.writeUTF(member);
            out.writeInt(sketch.length);
            out.write(sketch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
