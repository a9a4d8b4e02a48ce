package org.airclass.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone loads before it shows a page, and how a page is walked through without a finger. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstViewTest extends InChromium {

    private static final int MOST_BYTES = 30 * 1024;
    private static final Set<String> OF_THE_PAGE = Set.of("document", "stylesheet", "script", "image", "other");

    @BeforeEach
    void morning() {
        forget.everything();
        clock.set(SampleDay.at("09:45"));
        SampleDay.publish(programme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grades/4", "/lessons/shuxue", "/guide", "/grades/4/week", "/grades/4/replays"})
    void aFirstViewIsSmall(String path) {
        try (BrowserContext phone = chromium.browser().newContext()) {
            Page page = phone.newPage();
            List<Request> loaded = new ArrayList<>();
            page.onRequestFinished(loaded::add);
            page.navigate(address(path));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            int bytes = loaded.stream()
                    .filter(request -> OF_THE_PAGE.contains(request.resourceType()))
                    .mapToInt(request -> request.sizes().responseBodySize)
                    .sum();
            System.out.println("first view of " + path + ": " + bytes + " bytes");
            assertThat(bytes).isBetween(1000, MOST_BYTES);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/grades/4",
                "/lessons/shuxue",
                "/guide",
                "/search?q=课",
                "/grades/4/replays",
                "/grades/4/week"
            })
    void everythingIsReachedAndSeenWithTheKeyboard(String path) {
        try (BrowserContext desk = chromium.browser().newContext()) {
            Page page = desk.newPage();
            page.navigate(address(path));
            page.keyboard().press("Tab");
            assertThat(focused(page, "e => e.className")).isEqualTo("skip");
            assertThat(focused(page, "e => e.getBoundingClientRect().top >= 0")).isEqualTo(true);
            int links = ((Number) page.evaluate("() => [...document.querySelectorAll('a[href],button,input,select')]"
                            + ".filter(e => e.getClientRects().length).length"))
                    .intValue();
            for (int i = 1; i < links; i++) {
                page.keyboard().press("Tab");
                assertThat(focused(page, "e => getComputedStyle(e).outlineStyle"))
                        .as("focus %d on %s: %s", i, path, focused(page, "e => e.outerHTML"))
                        .isNotEqualTo("none");
            }
        }
    }

    @Test
    void theSkipLinkLeadsPastTheHead() {
        try (BrowserContext desk = chromium.browser().newContext()) {
            Page page = desk.newPage();
            page.navigate(address("/grades/4"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(focused(page, "e => e.id")).isEqualTo("main");
        }
    }

    private static Object focused(Page page, String question) {
        return page.evaluate("() => (" + question + ")(document.activeElement)");
    }

    private String address(String path) {
        return site.toString().replaceFirst("/$", "") + path;
    }
}
