package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieValuesTest {

    private static final List<String> NAMES = List.of("grade", "school");

    @Test
    void thoseThatMatterAreRead() {
        assertThat(CookieValues.of("grade=4", NAMES)).isEqualTo("4;;");
        assertThat(CookieValues.of("viewer=a1; school=yq-01; grade=12", NAMES)).isEqualTo("12;yq-01;");
        assertThat(CookieValues.of("viewer=a1", NAMES)).isEqualTo(";;");
        assertThat(CookieValues.of(null, NAMES)).isEqualTo(";;");
        assertThat(CookieValues.of("grade=; school=b", NAMES)).isEqualTo(";b;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grade=4; grade=5",
                "upgrade=1",
                "x=\"; grade=9\"; grade=4",
                "grade=\"4\"",
                "grade=4;school=b",
                "grade",
                "grades=4",
                "grade=4,5"
            })
    void anythingButThePlainWayIsLeftToOthers(String header) {
        assertThat(CookieValues.of(header, NAMES)).isNull();
    }
}
