package org.airclass.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What an operator sets about sign-in. */
@ConfigMapping(prefix = "airclass")
interface AccessConfig {

    /**
     * The password of {@code admin}. While it is set it rules: a start finds it differing from the stored
     * one, and stores it; that is also the way back in for whoever lost the generated one.
     */
    Optional<String> adminPassword();

    /**
     * The password of the sample world's staff, used when they are made and never after. Not set: made, and
     * printed once. Without the sample world it means nothing.
     */
    Optional<String> demoPassword();

    /**
     * 2 to the power of it are the rounds of bcrypt: 11 take some 0.1 s of a core, paid once a minute by a
     * script and once a day by a browser.
     */
    @WithDefault("11")
    int bcryptCost();

    /**
     * Signs session cookies; the same on every node. Not set: made once and kept in the data folder,
     * which is enough for one node.
     */
    Optional<String> sessionKey();
}
