package org.airclass;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The console as several people have it open at once, each signed in all evening. */
final class EveningWindows implements AutoCloseable {

    static final int PATIENCE_MS = 60_000;

    private static final Path PICTURES = Path.of("target", "pictures");

    private final Chromium chromium = Chromium.start();
    private final Map<String, Page> windows = new HashMap<>();
    private Program program;

    EveningWindows() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    void lookAt(Program running) {
        program = running;
    }

    Page of(String username) {
        return windows.computeIfAbsent(username, this::signIn);
    }

    /** That person's window, at a page of the console. */
    Page open(String username, String path) {
        Page page = of(username);
        page.navigate(program.url("/console" + path));
        return page;
    }

    /** On a computer that is set to another zone than the bureau's, in most of which it is tomorrow there. */
    private Page signIn(String username) {
        Page page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setLocale("zh-CN")
                        .setTimezoneId("Pacific/Kiritimati"))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.navigate(program.url("/sign-in?next=/console/reconciliation"));
        page.fill("[name=username]", username);
        page.fill("[name=password]", EveningOffice.PASSWORD);
        page.press("[name=password]", "Enter");
        assertThat(page.locator(".who")).isVisible();
        return page;
    }

    static Download save(Page page, String button) {
        return page.waitForDownload(
                () -> Console.button(page.locator(".head"), button).click());
    }

    static void sign(Page page) {
        Console.button(page.locator(".actions"), "签发").click();
        confirm(page);
        assertThat(page.locator(".note.good")).containsText("已锁定");
    }

    static void confirm(Page page) {
        page.locator(".el-message-box__btns .el-button--primary").click();
    }

    static Locator row(Page page, String text) {
        return page.locator("table.data tbody tr").filter(having(text));
    }

    static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Without the word that something was done, which goes away by itself. */
    static void picture(Page page, String file) {
        assertThat(page.locator(".el-message")).hasCount(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(PICTURES.resolve(file)));
    }

    @Override
    public void close() {
        chromium.close();
    }
}
