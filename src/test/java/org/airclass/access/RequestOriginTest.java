package org.airclass.access;

import static org.airclass.access.RequestOrigin.FOREIGN;
import static org.airclass.access.RequestOrigin.OWN;
import static org.airclass.access.RequestOrigin.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestOriginTest {

    private static final String HOST = "air.example.cn";

    @Test
    void theBrowsersOwnWordCountsFirst() {
        assertThat(RequestOrigin.of("same-origin", "https://evil.example", HOST))
                .isEqualTo(OWN);
        assertThat(RequestOrigin.of("none", null, HOST)).isEqualTo(OWN);
        assertThat(RequestOrigin.of("cross-site", "https://air.example.cn", HOST))
                .isEqualTo(FOREIGN);
    }

    @Test
    void aSiblingUnderTheSameDomainIsForeign() {
        assertThat(RequestOrigin.of("same-site", null, HOST)).isEqualTo(FOREIGN);
        assertThat(RequestOrigin.of(null, "https://other.example.cn", HOST)).isEqualTo(FOREIGN);
    }

    @Test
    void olderBrowsersAreJudgedByTheOrigin() {
        assertThat(RequestOrigin.of(null, "https://air.example.cn", HOST)).isEqualTo(OWN);
        assertThat(RequestOrigin.of(null, "https://AIR.example.cn:443", HOST)).isEqualTo(OWN);
        assertThat(RequestOrigin.of(null, "http://127.0.0.1:8080", "127.0.0.1:8080"))
                .isEqualTo(OWN);
        assertThat(RequestOrigin.of(null, "http://127.0.0.1:8081", "127.0.0.1:8080"))
                .isEqualTo(FOREIGN);
    }

    @Test
    void anOriginThatNamesNothingIsForeign() {
        assertThat(RequestOrigin.of(null, "null", HOST)).isEqualTo(FOREIGN);
        assertThat(RequestOrigin.of(null, "not an origin", HOST)).isEqualTo(FOREIGN);
        assertThat(RequestOrigin.of(null, "https://air.example.cn", null)).isEqualTo(FOREIGN);
    }

    @Test
    void nothingToldIsUnknown() {
        assertThat(RequestOrigin.of(null, null, HOST)).isEqualTo(UNKNOWN);
    }
}
