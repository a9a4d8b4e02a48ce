package org.airclass.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessSettingsTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @Test
    void nothingSetIsFine() {
        assertThat(AccessSettings.wrong(new Given(null, null, 11, null))).isEmpty();
    }

    @Test
    void theEdgesAreFine() {
        assertThat(AccessSettings.wrong(new Given("12345678", "x".repeat(72), 4, KEY)))
                .isEmpty();
        assertThat(AccessSettings.wrong(new Given(null, null, 16, null))).isEmpty();
    }

    @Test
    void eachSettingIsNamedAndNoSecretRepeated() {
        assertThat(AccessSettings.wrong(new Given("1234567", "密".repeat(25), 17, KEY.substring(1))))
                .satisfiesExactly(
                        admin -> assertThat(admin)
                                .contains("AIRCLASS_ADMIN_PASSWORD")
                                .doesNotContain("1234567"),
                        demo -> assertThat(demo).contains("AIRCLASS_DEMO_PASSWORD"),
                        cost -> assertThat(cost)
                                .contains("AIRCLASS_BCRYPT_COST")
                                .contains("17"),
                        key -> assertThat(key).contains("AIRCLASS_SESSION_KEY").doesNotContain(KEY.substring(1)));
    }

    private record Given(String admin, String demo, int bcryptCost, String key) implements AccessConfig {
        @Override
        public Optional<String> adminPassword() {
            return Optional.ofNullable(admin);
        }

        @Override
        public Optional<String> demoPassword() {
            return Optional.ofNullable(demo);
        }

        @Override
        public Optional<String> sessionKey() {
            return Optional.ofNullable(key);
        }
    }
}
