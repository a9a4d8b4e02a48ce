package org.airclass;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core, a judge that isn't ours, finds wrong with a page by WCAG 2.2 AA and by its own rules of good practice. */
public final class Axe {

    /** target-size, of WCAG 2.2, only runs where it is asked for. */
    private static final String JUDGE =
            """
            async () => {
              const verdict = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'target-size': { enabled: true } } });
              if (verdict.passes.length < 10) return ['axe saw next to nothing of the page'];
              return verdict.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.html + ' ' + n.any.map(c => c.message)));
            }""";

    private static final String SCRIPT = read();

    private Axe() {}

    /** The rule, the element and the reason of each; put in from outside, so that the page's own policy stands. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        page.evaluate(SCRIPT + "; undefined");
        return (List<String>) page.evaluate(JUDGE);
    }

    private static String read() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
