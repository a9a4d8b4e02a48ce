package org.airclass.viewership;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts one after the other, of which a few are read. */
final class TextColumn {

    private final NumberColumn ends;
    private final byte[] texts;
    private final int start;

    private TextColumn(NumberColumn ends, byte[] texts, int start) {
        this.ends = ends;
        this.texts = texts;
        this.start = start;
    }

    static void write(DataOutputStream out, List<String> texts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        long[] ends = new long[texts.size()];
        for (int i = 0; i < ends.length; i++) {
            all.writeBytes(texts.get(i).getBytes(StandardCharsets.UTF_8));
            ends[i] = all.size();
        }
        NumberColumn.write(out, ends);
        all.writeTo(out);
    }

    static TextColumn read(byte[] written) {
        ByteBuffer from = ByteBuffer.wrap(written);
        NumberColumn ends = NumberColumn.read(from);
        return new TextColumn(ends, written, from.position());
    }

    int size() {
        return ends.size();
    }

    String at(int place) {
        int from = place == 0 ? 0 : (int) ends.at(place - 1);
        return new String(texts, start + from, (int) ends.at(place) - from, StandardCharsets.UTF_8);
    }
}
