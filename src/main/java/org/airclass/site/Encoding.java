package org.airclass.site;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.quarkus.logging.Log;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How a body can be packed for the way (RFC 9110, 8.4.1), the best first. */
enum Encoding {
    BROTLI("br") {
        @Override
        byte[] pack(byte[] bytes) throws IOException {
            return Encoder.compress(bytes, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
        }
    },
    GZIP("gzip") {
        @Override
        byte[] pack(byte[] bytes) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
            try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            }) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        }
    },
    IDENTITY("identity") {
        @Override
        byte[] pack(byte[] bytes) {
            return bytes;
        }
    };

    /** Of 11: a tenth smaller than gzip's best in the same time; 11 takes a page 50 ms, on the thread that answers. */
    private static final int BROTLI_QUALITY = 5;

    /** Brotli's encoder is native; a system it was not built for has gzip. */
    private static final boolean BROTLI_LOADS = brotliLoads();

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    abstract byte[] pack(byte[] bytes) throws IOException;

    /** As Accept-Encoding and Content-Encoding name it. */
    String token() {
        return token;
    }

    boolean isThere() {
        return this != BROTLI || BROTLI_LOADS;
    }

    /** The bytes packed; never null. */
    byte[] packed(byte[] bytes) {
        try {
            return pack(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean brotliLoads() {
        boolean loads = Brotli4jLoader.isAvailable();
        if (!loads) {
            Log.infof("no Brotli on this system, gzip instead: %s", Brotli4jLoader.getUnavailabilityCause());
        }
        return loads;
    }
}
