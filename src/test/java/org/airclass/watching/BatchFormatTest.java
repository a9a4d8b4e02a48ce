package org.airclass.watching;

import static org.airclass.watching.Views.at;
import static org.airclass.watching.Views.batch;
import static org.airclass.watching.Views.beat;
import static org.airclass.watching.Views.open;
import static org.airclass.watching.Views.robotOpen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BatchFormatTest {

    private static final int DAY = (int) Views.DAY.toEpochDay();

    @Test
    void isReadBackAsItWasWritten() {
        Batch batch =
                batch(open("a", "u"), beat("乙", "v", 30), robotOpen("b"), open("a", "w"), at("s1", open("a", "x")));
        Batch.Facts many = new Batch.Facts();
        many.opens = Long.MAX_VALUE;
        many.repeats = 7;
        many.robotBeats = 128;
        batch.put(new Batch.Row("a", "", 0, ""), many);
        assertSame(BatchFormat.read(BatchFormat.write(batch)), batch);
    }

    @Test
    void anEmptyBatchIsOneToo() {
        assertSame(BatchFormat.read(BatchFormat.write(new Batch())), new Batch());
    }

    @Test
    void aBusyBatchTakesLittleMoreThanItsViewers() {
        Batch batch = new Batch();
        for (int i = 0; i < 1000; i++) {
            batch.add(open("lesson-" + i % 6, "viewer-" + i));
        }
        assertThat(BatchFormat.write(batch)).hasSizeBetween(8000, 8300);
    }

    @Test
    void whatTheFirstReleaseSpooledIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(2);
        out.writeInt(1);
        out.writeUTF("a");
        out.writeUTF("live");
        out.writeInt(Views.MINUTE);
        for (long fact : new long[] {1, 0, 1, 30, 0, 0, 0}) {
            out.writeLong(fact);
        }
        writeViewers(out);
        Batch first = BatchFormat.read(bytes.toByteArray());
        assertSame(first, withoutSource());
    }

    @Test
    void whatTheSecondReleaseSpooledIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(new byte[] {1, 2, 1});
        out.writeUTF("a");
        out.writeByte(1);
        out.writeUTF("live");
        // The minute, 7 bits a byte, the lowest first.
        for (int rest = Views.MINUTE; rest > 0; rest >>>= 7) {
            out.writeByte(rest > 0x7f ? rest & 0x7f | 0x80 : rest);
        }
        out.write(new byte[] {1, 0, 1, 30, 0, 0, 0, 1});
        out.writeByte(DAY & 0x7f | 0x80);
        out.writeByte(DAY >>> 7 & 0x7f | 0x80);
        out.writeByte(DAY >>> 14);
        out.writeByte(2);
        out.writeLong(Viewer.hash("u"));
        out.writeLong(Viewer.hash("v"));
        assertSame(BatchFormat.read(bytes.toByteArray()), withoutSource());
    }

    /** Two events whose viewers are known by lesson and day alone. */
    private static Batch withoutSource() {
        Batch expected = new Batch(2);
        Batch.Facts facts = new Batch.Facts();
        facts.opens = 1;
        facts.beats = 1;
        facts.seconds = 30;
        expected.put(new Batch.Row("a", "live", Views.MINUTE, ""), facts);
        expected.addViewers(new Batch.Audience("a", null, "", DAY), new long[] {Viewer.hash("u"), Viewer.hash("v")});
        return expected;
    }

    /** As the migration makes them of its table of viewers. */
    @Test
    void viewersOfTheFirstReleaseAreABatchWithoutEvents() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(new byte[8]);
        writeViewers(out);
        Batch viewers = BatchFormat.read(bytes.toByteArray());
        assertThat(viewers.events()).isZero();
        assertThat(viewers.rows()).isEmpty();
        assertThat(viewers.viewers().get(new Batch.Audience("a", null, "", DAY)))
                .containsExactly(Viewer.hash("u"), Viewer.hash("v"));
    }

    @Test
    void whatIsCutOffOrUnknownIsRefused() {
        byte[] whole = BatchFormat.write(batch(open("a", "u")));
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatIllegalArgumentException().isThrownBy(() -> BatchFormat.read(part));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchFormat.read(Arrays.copyOf(whole, whole.length + 1)))
                .withMessageContaining("1 bytes behind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchFormat.read(new byte[] {9}))
                .withMessageContaining("9");
    }

    private static void writeViewers(DataOutputStream out) throws IOException {
        out.writeInt(1);
        out.writeUTF("a");
        out.writeInt(DAY);
        out.writeInt(2);
        out.writeLong(Viewer.hash("u"));
        out.writeLong(Viewer.hash("v"));
    }

    private static void assertSame(Batch batch, Batch expected) {
        assertThat(batch.events()).isEqualTo(expected.events());
        assertThat(batch.rows()).usingRecursiveComparison().isEqualTo(expected.rows());
        assertThat(batch.viewers()).usingRecursiveComparison().isEqualTo(expected.viewers());
    }
}
