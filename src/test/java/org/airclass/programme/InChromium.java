package org.airclass.programme;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import org.airclass.Chromium;
import org.airclass.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** What every test needs that looks at public pages in a browser: one browser a class, and the clock's own time after each. */
abstract class InChromium {

    static Chromium chromium;

    @Inject
    Programme programme;

    @Inject
    TestClock clock;

    @Inject
    Forget forget;

    @TestHTTPResource("/")
    URL site;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void endChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }
}
