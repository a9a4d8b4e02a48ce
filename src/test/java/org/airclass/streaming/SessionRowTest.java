package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionRowTest {

    private static final Instant T = Instant.parse("2060-03-01T01:00:00Z");

    private final List<SessionRow> rows = new ArrayList<>();

    @Test
    void aConnectionBeginsAndEnds() {
        begins(0);
        ends(600);
        assertSpans("0-600");
    }

    @Test
    void whatIsSaidTwiceIsSaidOnce() {
        begins(0);
        begins(1);
        ends(600);
        ends(601);
        begins(602);
        assertSpans("0-600");
    }

    @Test
    void theEndMayComeFirst() {
        ends(600);
        begins(601);
        assertSpans("600-600");
    }

    @Test
    void anEndAloneIsKept() {
        ends(600);
        assertSpans("?-600");
    }

    /** nginx-rtmp counts its connections from 1 after each start. */
    @Test
    void aNameUsedAgainIsAnotherConnection() {
        begins(0);
        ends(600);
        begins(3600);
        assertSpans("0-600", "3600-?");
        ends(7200);
        assertSpans("0-600", "3600-7200");
    }

    @Test
    void aBeginningWhoseEndWasNeverHeardDoesNotLastForEver() {
        begins(0);
        begins(13 * 3600);
        assertSpans("0-?", "46800-?");
    }

    private void begins(int seconds) {
        hear(true, seconds);
    }

    private void ends(int seconds) {
        hear(false, seconds);
    }

    private void hear(boolean begins, int seconds) {
        HookEvent event = new HookEvent("srs", "1", HookEvent.Kind.PLAY, begins, "live/p1", T.plusSeconds(seconds));
        SessionRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (last != null && last.isMeantBy(event)) {
            last.hear(event);
        } else {
            rows.add(SessionRow.after(last, event));
        }
    }

    private void assertSpans(String... spans) {
        assertThat(rows)
                .extracting(row -> at(row.startedAt) + "-" + at(row.endedAt))
                .containsExactly(spans);
    }

    private static String at(Instant time) {
        return time == null ? "?" : Long.toString(time.getEpochSecond() - T.getEpochSecond());
    }
}
