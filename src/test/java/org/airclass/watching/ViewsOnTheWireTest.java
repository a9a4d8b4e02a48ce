package org.airclass.watching;

import static org.airclass.watching.RawConnection.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.airclass.watching.RawConnection.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Views on one connection, as bytes. The first request of a connection is answered by its route, the plain ones after it
 * right behind the decoder: nobody can tell from the answers.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class ViewsOnTheWireTest {

    private static final String PATH = "/api/v1/views";
    private static final String HOME = "GET /api/v1/programme?grade=4 HTTP/1.1\r\nHost: a\r\n\r\n";

    @Inject
    Published published;

    @Inject
    Accounts accounts;

    private RawConnection connection;

    @BeforeEach
    void connect() throws IOException {
        published.lessons("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8");
        connection = new RawConnection(RestAssured.port);
        assertThat(connection.send(HOME).receive().status()).isEqualTo(200);
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
    }

    @Test
    void oneAfterAnotherOnAConnectionThatStays() throws IOException {
        for (int i = 0; i < 5; i++) {
            Received received = connection.send(post(PATH, open("x1"))).receive();
            assertThat(received.head()).matches("http/1.1 204 no content\r\ndate: [^\r]+ gmt\r\n\r\n");
        }
        assertThat(published.sum("opens", "x1")).isEqualTo(5);
    }

    @Test
    void whatIsSentTogetherIsAnsweredInTurn() throws IOException {
        connection.send(post(PATH, open("x2")) + HOME + post(PATH, "{") + HOME + post(PATH, open("x2")));
        assertThat(connection.receive().status()).isEqualTo(204);
        assertThat(connection.receive().body()).contains("\"lessons\"");
        assertThat(connection.receive().status()).isEqualTo(400);
        assertThat(connection.receive().body()).contains("\"lessons\"");
        assertThat(connection.receive().status()).isEqualTo(204);
        assertThat(published.sum("opens", "x2")).isEqualTo(2);
    }

    @Test
    void anEventMayComeInPieces() throws IOException {
        String whole = post(PATH, open("x3"));
        for (int at = 0; at < whole.length(); at += 7) {
            connection.send(whole.substring(at, Math.min(at + 7, whole.length())));
        }
        assertThat(connection.receive().status()).isEqualTo(204);
        assertThat(published.sum("opens", "x3")).isEqualTo(1);
    }

    @Test
    void bodiesOfAllSizesAreReadUpToTheLimit() throws IOException {
        for (int size : List.of(100, 16 << 10, (16 << 10) + 1, 1 << 20)) {
            String body = "{\"more\":\"\"," + open("x4").substring(1);
            String filled = body.replace("\"more\":\"", "\"more\":\"" + "x".repeat(size - body.length()));
            assertThat(connection.send(post(PATH, filled)).receive().status())
                    .as("%d bytes", size)
                    .isEqualTo(204);
        }
        assertThat(published.sum("opens", "x4")).isEqualTo(4);
        assertThat(connection
                        .send(post(PATH, "x".repeat((1 << 20) + 1)))
                        .receive()
                        .status())
                .isEqualTo(413);
        assertThat(connection.send(post(PATH, open("x4"))).receive().status()).isEqualTo(204);
    }

    @Test
    void whoAsksWhetherToGoOnIsAnsweredToo() throws IOException {
        String whole = post(PATH, open("x5"), "Expect: 100-continue\r\n");
        Received received = connection.send(whole).receive();
        assertThat(received.status() == 100 ? connection.receive() : received)
                .extracting(Received::status)
                .isEqualTo(204);
        assertThat(connection.send(post(PATH, open("x5"))).receive().status()).isEqualTo(204);
    }

    @Test
    void theAnswersAreTheSameByBothWays() throws IOException {
        for (String body : List.of(
                open("x6"),
                "{",
                "",
                "{\"events\":[]}",
                "{\"lesson\":\"nowhere\",\"event\":\"open\"}",
                "{\"events\":[" + open("x6") + ",{\"lesson\":\"nowhere\",\"event\":\"open\"},7]}")) {
            for (String language : List.of("", "Accept-Language: en-GB,zh;q=0.5\r\n", "Accept-Language: ;;\r\n")) {
                Received behindTheDecoder =
                        connection.send(post(PATH, body, language)).receive();
                Received byRoute =
                        connection.send(post(PATH + "?", body, language)).receive();
                assertThat(behindTheDecoder.status()).isEqualTo(byRoute.status());
                assertThat(behindTheDecoder.body()).isEqualTo(byRoute.body());
                assertThat(lines(behindTheDecoder)).containsExactlyInAnyOrder(lines(byRoute));
            }
        }
    }

    @Test
    void aDeviceWithoutANameIsGivenOneAndKeepsIt() throws IOException {
        String nameless = "{\"lesson\":\"x8\",\"event\":\"open\"}";
        assertThat(connection.send(post(PATH, nameless)).receive().head())
                .containsPattern(
                        "set-cookie: airclass_viewer=[\\w-]{22}; max-age=31536000; path=/; httponly; samesite=lax\r\n");
        assertThat(connection
                        .send(post(PATH, nameless, "Cookie: a=b; airclass_viewer=known\r\n"))
                        .receive()
                        .head())
                .doesNotContain("set-cookie");
        String robot =
                "User-Agent: Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)\r\n";
        assertThat(connection.send(post(PATH, nameless, robot)).receive().head())
                .doesNotContain("set-cookie");
        assertThat(published.sum("opens", "x8")).isEqualTo(2);
        assertThat(published.sum("robot_opens", "x8")).isEqualTo(1);
    }

    @Test
    void whoLeavesBeforeTheAnswerIsCounted() throws IOException {
        long before = accounts.counted();
        connection.send(post(PATH, open("x7")));
        connection.close();
        await().until(() -> accounts.counted() > before);
        assertThat(published.sum("opens", "x7")).isEqualTo(1);
    }

    @Test
    void onlyPostingIsTaken() throws IOException {
        assertThat(connection
                        .send("GET " + PATH + " HTTP/1.1\r\nHost: a\r\n\r\n")
                        .receive()
                        .status())
                .isEqualTo(404);
        connection.send("HEAD " + PATH + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(connection.receive().status()).isEqualTo(404);
        assertThat(connection.isClosed()).isTrue();
    }

    private static String[] lines(Received received) {
        return received.head().replaceFirst("date: [^\r]+", "date").split("\r\n");
    }

    private static String open(String lesson) {
        return "{\"lesson\":\"" + lesson + "\",\"source\":\"live\",\"event\":\"open\",\"viewer\":\"u\"}";
    }
}
