package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddedServerTest {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void itKeepsASixteenthOfTheMemoryButNeverTooLittleOrTooMuch() {
        assertThat(EmbeddedServer.cacheMegabytes(2 * GIGABYTE)).isEqualTo(256);
        assertThat(EmbeddedServer.cacheMegabytes(16 * GIGABYTE)).isEqualTo(1_024);
        assertThat(EmbeddedServer.cacheMegabytes(256 * GIGABYTE)).isEqualTo(2_048);
    }
}
