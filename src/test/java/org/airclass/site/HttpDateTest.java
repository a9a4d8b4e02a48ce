package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HttpDateTest {

    @Test
    void writtenAsRfc9110Has() {
        Instant example = Instant.parse("1994-11-06T08:49:37Z");
        assertThat(HttpDate.of(example.getEpochSecond())).hasToString("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(HttpDate.of(example.getEpochSecond() + 1)).hasToString("Sun, 06 Nov 1994 08:49:38 GMT");
    }
}
