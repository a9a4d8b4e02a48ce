package org.airclass.site;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.CRC32C;

/** Bytes to be sent, in each encoding that somebody asked for. Safe for any thread. */
final class Body {

    /** Smaller ones fit one packet either way. */
    private static final int WORTH_PACKING = 600;

    /** Beside the bytes themselves: packed twice, and once more outside the heap. */
    private static final int TIMES_KEPT = 3;

    private final byte[] plain;
    private final boolean packable;
    private final String tag;
    private final AtomicReferenceArray<Form> forms = new AtomicReferenceArray<>(Encoding.values().length);

    /**
     * @param version the head of the ETag, before a checksum of the bytes; letters, digits and dashes
     * @param packable false for what is packed already, such as a picture
     */
    Body(String version, byte[] plain, boolean packable) {
        CRC32C crc = new CRC32C();
        crc.update(plain);
        this.plain = plain;
        this.packable = packable;
        this.tag = version + "-" + Long.toString(crc.getValue(), 36);
    }

    byte[] plain() {
        return plain;
    }

    /** What is sent depends on Accept-Encoding. */
    boolean isWorthPacking() {
        return packable && plain.length >= WORTH_PACKING;
    }

    /** Bytes of memory it may come to. */
    long weight() {
        return (long) TIMES_KEPT * plain.length;
    }

    /** In that encoding, or as it is where that is no smaller. Two threads that come first at once both pack it. */
    Form in(Encoding encoding) {
        Form form = forms.get(encoding.ordinal());
        if (form == null) {
            form = made(encoding);
            forms.set(encoding.ordinal(), form);
        }
        return form;
    }

    private Form made(Encoding encoding) {
        if (encoding == Encoding.IDENTITY) {
            return new Form(encoding, plain, "\"" + tag + "\"");
        }
        byte[] packed = isWorthPacking() ? encoding.packed(plain) : plain;
        return packed.length < plain.length
                ? new Form(encoding, packed, "\"" + tag + "-" + encoding.token() + "\"")
                : in(Encoding.IDENTITY);
    }

    /** The body in one encoding, with its own strong ETag. */
    static final class Form {
        private final Encoding encoding;
        private final Buffer bytes;
        private final String etag;
        private volatile ByteBuf direct;

        private Form(Encoding encoding, byte[] bytes, String etag) {
            this.encoding = encoding;
            this.bytes = Buffer.buffer(bytes);
            this.etag = etag;
        }

        Encoding encoding() {
            return encoding;
        }

        Buffer bytes() {
            return bytes;
        }

        int length() {
            return bytes.length();
        }

        String etag() {
            return etag;
        }

        /** Where the kernel takes them without a copy; a view of its own for each sending, not to be released. */
        ByteBuf direct() {
            ByteBuf known = direct;
            if (known == null) {
                // The JDK's own memory: gone with its last user, as nobody counts who still sends it.
                ByteBuffer outside = ByteBuffer.allocateDirect(length());
                outside.put(bytes.getBytes()).flip();
                known = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(outside));
                direct = known;
            }
            return known.duplicate();
        }
    }
}
