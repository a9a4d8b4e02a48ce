package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.airclass.watching.ViewReader.Event;
import org.airclass.watching.ViewReader.Wrong;
import org.junit.jupiter.api.Test;

class ViewReaderTest {

    @Test
    void oneEvent() throws Exception {
        assertThat(
                        read(
                                """
                        {"lesson":"a","source":"live","event":"beat","viewer":"u","seconds":59.6,"more":{"x":[1]}}"""))
                .containsExactly(new Event("a", "live", View.Kind.BEAT, "u", null, 60));
    }

    @Test
    void aLastBeatIsTold() throws Exception {
        assertThat(read("{\"lesson\":\"a\",\"event\":\"beat\",\"seconds\":31,\"last\":true}"))
                .containsExactly(new Event("a", "", View.Kind.LAST_BEAT, null, null, 31));
        assertThat(read("{\"lesson\":\"a\",\"event\":\"beat\",\"last\":true}"))
                .containsExactly(new Wrong(Reason.SECONDS_MISSING));
    }

    @Test
    void aListKeepsItsOrder() throws Exception {
        assertThat(
                        read(
                                """
                        {"events":[{"lesson":"a","event":"open"},{"lesson":"b","source":null,"event":"play"}]}"""))
                .containsExactly(
                        new Event("a", "", View.Kind.OPEN, null, null, 0),
                        new Event("b", "", View.Kind.PLAY, null, null, 0));
    }

    @Test
    void whatIsWrongWithOneEventIsThatEventsOnly() throws Exception {
        assertThat(read(
                        """
                        {"events":[{"lesson":"a","event":"open"}, 7, [{"lesson":"x"}], {"event":"open"},
                          {"lesson":"a","event":"watch"}, {"lesson":{"a":1},"event":"open"},
                          {"lesson":"a","event":"beat"}, {"lesson":"a","event":"beat","seconds":-1},
                          {"lesson":"a","event":"beat","seconds":121}, {"lesson":"a","event":"beat","seconds":1e999},
                          {"lesson":"a","event":"beat","seconds":"60"}, {"lesson":"a","event":"open","viewer":"%s"},
                          {"lesson":"a","event":"beat","seconds":120}]}"""
                                .formatted("u".repeat(65))))
                .containsExactly(
                        new Event("a", "", View.Kind.OPEN, null, null, 0),
                        new Wrong(Reason.NOT_AN_EVENT),
                        new Wrong(Reason.NOT_AN_EVENT),
                        new Wrong(Reason.LESSON_MISSING),
                        new Wrong(Reason.EVENT_UNKNOWN),
                        new Wrong(Reason.WRONG_TYPE),
                        new Wrong(Reason.SECONDS_MISSING),
                        new Wrong(Reason.SECONDS_OUT_OF_RANGE),
                        new Wrong(Reason.SECONDS_OUT_OF_RANGE),
                        new Wrong(Reason.SECONDS_OUT_OF_RANGE),
                        new Wrong(Reason.WRONG_TYPE),
                        new Wrong(Reason.VIEWER_TOO_LONG),
                        new Event("a", "", View.Kind.BEAT, null, null, 120));
    }

    @Test
    void whatIsNoJsonObjectIsRefusedWhole() {
        for (String body : List.of(
                "",
                "{",
                "[]",
                "7",
                "null",
                "{\"lesson\":}",
                "{\"lesson\":\"a\",\"event\":\"open\"} x",
                "\u0000",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"events\":[{\"lesson\":\"a\",\"event\":\"open\"},")) {
            assertThatThrownBy(() -> read(body))
                    .as(body.substring(0, Math.min(20, body.length())))
                    .isInstanceOf(ViewReader.Unacceptable.class)
                    .hasMessage("unreadable");
        }
    }

    @Test
    void aListOfAThousandIsReadAndALongerOneRefusedWhole() throws Exception {
        String event = "{\"lesson\":\"a\",\"event\":\"open\"}";
        assertThat(read("{\"events\":[" + String.join(",", Collections.nCopies(1000, event)) + "]}"))
                .hasSize(1000);
        assertThatThrownBy(() -> read("{\"events\":[" + String.join(",", Collections.nCopies(1001, event)) + "]}"))
                .hasMessage("too-many-events");
    }

    private static List<ViewReader.Entry> read(String body) throws ViewReader.Unacceptable {
        return ViewReader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
