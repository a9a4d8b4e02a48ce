package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8, *;q=0.1", "deflate,gzip;q=0.01"})
    void gzipIsAccepted(String header) {
        assertThat(Answer.acceptsGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip;q=0", "br, gzip; q=0.000", "deflate"})
    void gzipIsNotAccepted(String header) {
        assertThat(Answer.acceptsGzip(header)).isFalse();
    }

    @Test
    void tagsAreComparedWeakly() {
        assertThat(Answer.matches("\"e3-a\"", "\"e3-a\"")).isTrue();
        assertThat(Answer.matches("W/\"e3-a\"", "\"e3-a\"")).isTrue();
        assertThat(Answer.matches("\"e2-a\", \"e3-a\"", "\"e3-a\"")).isTrue();
        assertThat(Answer.matches("*", "\"e3-a\"")).isTrue();
        assertThat(Answer.matches("\"e3-a-gz\"", "\"e3-a\"")).isFalse();
    }

    @Test
    void peopleAreToldFromPrograms() {
        assertThat(Failures.wantsHtml("text/html,application/xhtml+xml,*/*;q=0.8"))
                .isTrue();
        assertThat(Failures.wantsHtml("*/*")).isFalse();
        assertThat(Failures.wantsHtml(null)).isFalse();
        assertThat(Failures.wantsHtml("application/json, text/html")).isFalse();
    }
}
