package org.airclass.site;

import static org.airclass.site.Encoding.BROTLI;
import static org.airclass.site.Encoding.GZIP;
import static org.airclass.site.Encoding.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "br",
                "gzip, deflate, br",
                "gzip, deflate, br, zstd",
                "BR",
                "gzip;q=0.8, br;q=1.0, *;q=0.1",
                "br;q=0.5,gzip;q=0.5",
                "*",
                "gzip;q=0, *",
                " br ; q=0.001 "
            })
    void brotliIsBest(String header) {
        assumeTrue(BROTLI.isThere());
        assertThat(AcceptEncoding.best(header)).isEqualTo(BROTLI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZip",
                "x-gzip",
                "gzip, deflate",
                "br;q=0.8, gzip",
                "br;q=0, gzip;q=0.01",
                "deflate,gzip;q=0.01",
                "*;q=0.5, br;q=0, gzip;q=0.2",
                "gzip;q=0.7, identity;q=0.5",
                "br;q=0, *",
                "gzip;Q=1.000",
                "br;level=5, gzip"
            })
    void gzipIsBest(String header) {
        assertThat(AcceptEncoding.best(header)).isEqualTo(GZIP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "identity",
                "gzip;q=0",
                "gzip; q=0.000, br;q=0",
                "deflate",
                "gzipped",
                "br-x",
                "identity, gzip;q=0.5, br;q=0.9",
                "*;q=0",
                "identity;q=0",
                "gzip;q=abc",
                "gzip;q=",
                "gzip;q=1.0000",
                "gzip;q=.5"
            })
    void unpackedIsBest(String header) {
        assertThat(AcceptEncoding.best(header)).isEqualTo(IDENTITY);
    }

    @Test
    void whoSaysNothingGetsItUnpacked() {
        assertThat(AcceptEncoding.best(null)).isEqualTo(IDENTITY);
    }

    @Property(tries = 2000)
    void whateverIsWrittenIsRead(
            @ForAll @Chars({'g', 'z', 'i', 'p', 'b', 'r', '*', ';', ',', 'q', '=', '.', ' ', '1', '0'}) String header) {
        assertThat(AcceptEncoding.best(header)).isNotNull();
    }
}
