package org.airclass.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final Instant NOW = Instant.parse("2026-04-15T01:00:00Z");

    private final Sessions sessions =
            new Sessions("a key that is long enough to be one".getBytes(StandardCharsets.UTF_8));
    private final StaffMember member = new StaffMember("白老师", "白雪", Role.SCHOOL_EDITOR, "$2a$hash-one", NOW);

    @Test
    void aSessionIsReadAgain() {
        var session = sessions.read(sessions.open(member, NOW), NOW).orElseThrow();
        assertThat(session.username()).isEqualTo("白老师");
        assertThat(sessions.isOf(session, member)).isTrue();
    }

    @Test
    void itEndsAfterItsLife() {
        String cookie = sessions.open(member, NOW);
        assertThat(sessions.read(cookie, NOW.plus(Sessions.LIFE).minusSeconds(1)))
                .isPresent();
        assertThat(sessions.read(cookie, NOW.plus(Sessions.LIFE))).isEmpty();
    }

    @Test
    void itIsDueForRenewalAfterAnHour() {
        var session = sessions.read(sessions.open(member, NOW), NOW).orElseThrow();
        assertThat(session.isDueForRenewal(NOW.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(session.isDueForRenewal(NOW.plus(Duration.ofMinutes(61)))).isTrue();
    }

    @Test
    void aChangedPasswordEndsIt() {
        var session = sessions.read(sessions.open(member, NOW), NOW).orElseThrow();
        member.changePassword("$2a$hash-two", NOW);
        assertThat(sessions.isOf(session, member)).isFalse();
    }

    @Test
    void nothingOfItCanBeAltered() {
        String cookie = sessions.open(member, NOW);
        // All but the last character, whose spare bits say nothing.
        for (int i = 0; i < cookie.length() - 1; i++) {
            char other = cookie.charAt(i) == 'A' ? 'B' : 'A';
            String altered = cookie.substring(0, i) + other + cookie.substring(i + 1);
            assertThat(sessions.read(altered, NOW)).as("character %d", i).isEmpty();
        }
    }

    @Test
    void anotherKeysSessionIsNone() {
        Sessions others = new Sessions("another key of about the same size".getBytes(StandardCharsets.UTF_8));
        assertThat(sessions.read(others.open(member, NOW), NOW)).isEmpty();
    }

    @Test
    void nonsenseIsNoSession() {
        for (String nonsense : new String[] {"", ".", "...", "a.b.c.d", "a.1.c.%", "5a.9999999999999999999.c.d"}) {
            assertThat(sessions.read(nonsense, NOW)).as(nonsense).isEmpty();
        }
    }
}
