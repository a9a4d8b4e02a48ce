package org.airclass.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Date;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a little script adds to a day's page: it keeps up, tells what is new, and is there without a net. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UpToDateTest extends InChromium {

    @BeforeEach
    void morning() {
        forget.everything();
        clock.set(SampleDay.at("09:45"));
        SampleDay.publish(programme, SampleDay.content(false));
    }

    @Test
    void theLessonThatIsOnGivesWayToTheNextWithoutAReload() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.clock()
                    .install(new Clock.InstallOptions()
                            .setTime(Date.from(SampleDay.at("09:45").toInstant())));
            page.navigate(site + "grades/4");
            assertThat(page.locator(".part.now h3").innerText()).isEqualTo("小数的意义（一）");
            page.evaluate("window.same = true");
            clock.set(SampleDay.at("10:06"));
            page.clock().runFor(21 * 60_000 + 31_000);
            page.locator(".part.now").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(page.locator(".part.ahead h3").first().innerText()).isEqualTo("电和我们的生活");
            assertThat(page.evaluate("window.same")).isEqualTo(true);
        }
    }

    @Test
    void whatChangedSinceThePageWasLastLookedAtIsTold() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(site + "grades/4");
            assertThat(page.locator(".news:visible").count()).isZero();
            SampleDay.publish(programme, SampleDay.content(true));
            page.navigate(site + "grades/4");
            assertThat(page.locator(".news:visible").innerText())
                    .contains("科学《电和我们的生活》改到 10:45", "英语《Unit 2 What time is it? (3)》取消");
            page.navigate(site + "grades/4");
            assertThat(page.locator(".news:visible").count()).isZero();
        }
    }

    @Test
    void theLastSeenDayIsThereWithoutANet() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(site + "grades/4");
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            page.waitForCondition(() -> (Boolean) page.evaluate("navigator.serviceWorker.controller !== null"));
            page.reload();
            context.setOffline(true);
            page.reload();
            assertThat(page.locator(".part.now h3").innerText()).isEqualTo("小数的意义（一）");
        }
    }
}
