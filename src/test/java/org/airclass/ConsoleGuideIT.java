package org.airclass;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The viewing guide, pasted as a spreadsheet has it. */
@ExtendWith(Console.Started.class)
class ConsoleGuideIT {

    private static final String SHEET =
            """
            运营商\t区县\t七年级\t八年级
            海州有线\t城东\t507 少儿频道\t508
            \t城西\t87\t88
            海州有线\t城西\t97\t
            """;

    private final Console console;

    ConsoleGuideIT(Console console) {
        this.console = console;
    }

    @AfterEach
    void forget() {
        console.put("/api/v1/viewing-guide", "{\"lines\": []}");
    }

    @Test
    void aPastedTableIsSavedOnceItsFaultIsPutRightAtItsCell() {
        Page page = console.open("/guide");
        Console.button(page.locator("main"), "开始填写").click();
        paste(cell(page, 0, "运营商"), SHEET);
        Locator rows = page.locator("main tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(cell(page, 1, "运营商")).hasValue("海州有线");
        assertThat(cell(page, 0, "七年级频道号")).hasValue("507");
        save(page);
        assertThat(cell(page, 2, "七年级频道号")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".note.bad")).containsText("第 3 行 七年级 这个运营商和区县在上面已有频道号");
        rows.last().locator("button").click();
        save(page);
        assertThat(page.locator(".save")).containsText("已保存");
        console.admin()
                .get(console.url("/api/v1/viewing-guide"))
                .then()
                .body("lines", hasSize(4))
                .body("lines.number", contains("507", "508", "87", "88"))
                .body("lines.channel", contains("少儿频道", null, null, null));
        page.navigate(console.url("/console/publish"));
        assertThat(page.locator("main")).containsText("收看指南有改动，随这一版发布");
    }

    private static void save(Page page) {
        Console.button(page.locator(".save"), "保存").click();
    }

    private static Locator cell(Page page, int row, String label) {
        return page.locator("main tbody tr").nth(row).locator("[aria-label='" + label + "']");
    }

    private static void paste(Locator field, String text) {
        field.evaluate(
                """
                (field, text) => {
                  const clipboardData = new DataTransfer()
                  clipboardData.setData('text/plain', text)
                  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
                }""",
                text);
    }
}
