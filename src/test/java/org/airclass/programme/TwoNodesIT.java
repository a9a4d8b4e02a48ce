package org.airclass.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.airclass.Program;
import org.airclass.site.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two built programs on one database: what one publishes the other shows, and both go on when the database is gone. */
class TwoNodesIT {

    private static final String DAY = "/api/v1/programme?grade=4&date=2056-03-06";
    private static final String PAGE = "/grades/4?date=2056-03-06";

    @TempDir
    Path folder;

    private EmbeddedDatabase database;
    private Program one;
    private Program other;

    @BeforeEach
    void start() throws IOException {
        database = EmbeddedDatabase.start(folder.resolve("database"));
        one = node("one");
        other = node("other");
        one.start();
        one.awaitReady();
        other.start();
        other.awaitReady();
        admin().contentType(ContentType.JSON)
                .body("{\"name\": \"2056 春\", \"from\": \"2056-02-11\", \"to\": \"2056-07-04\"}")
                .put(one.url("/api/v1/terms/2056"))
                .then()
                .statusCode(201);
    }

    @AfterEach
    void stop() throws InterruptedException {
        one.kill();
        other.kill();
        database.stop();
    }

    @Test
    void whatOnePublishesTheOtherShowsAndBothOutliveTheDatabase() throws Exception {
        for (int edition = 1; edition <= 5; edition++) {
            publish(LocalTime.of(8 + edition, 0), "第" + edition + "课");
        }
        String tag = given().get(one.url(DAY)).header("ETag");
        assertThat(given().get(other.url(DAY)).header("ETag")).isEqualTo(tag);

        database.stop();
        for (Program node : new Program[] {one, other}) {
            given().get(node.url(DAY)).then().statusCode(200).header("ETag", equalTo(tag));
            given().get(node.url(PAGE)).then().statusCode(200);
        }

        other.kill();
        long started = System.nanoTime();
        other.start();
        say("served again from disk %d ms after its start, without a database", since(started));
        given().get(other.url(DAY)).then().statusCode(200).header("ETag", equalTo(tag));
        given().get(other.url(PAGE)).then().statusCode(200);
    }

    /** Returns when the other node shows it. */
    private void publish(LocalTime start, String title) {
        admin().contentType(ContentType.JSON)
                .body(
                        """
                        {"date": "2056-03-06", "grades": [4], "start": "%s", "end": "%s", "subject": "语文", "title": "%s",
                         "teachers": [{"name": "白老师"}]}"""
                                .formatted(start, start.plusMinutes(25), title))
                .post(one.url("/api/v1/draft/lessons"))
                .then()
                .statusCode(201);
        int edition = admin().post(one.url("/api/v1/editions"))
                .then()
                .statusCode(201)
                .extract()
                .path("edition");
        long published = System.nanoTime();
        await("edition " + edition)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> given().get(other.url(DAY)).path("edition").equals(edition));
        say("edition %d shown by the other node %d ms after it was published", edition, since(published));
        given().get(other.url(DAY)).then().body("lessons.title", hasItem(title));
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", Program.PASSWORD);
    }

    private Program node(String name) throws IOException {
        Map<String, String> settings = database.settings();
        return new Program(
                Files.createDirectories(folder.resolve(name)),
                Map.of(
                        "AIRCLASS_DB_URL", settings.get("quarkus.datasource.jdbc.url"),
                        "AIRCLASS_DB_USER", settings.get("quarkus.datasource.username"),
                        "AIRCLASS_DB_PASSWORD", settings.get("quarkus.datasource.password")));
    }

    private static long since(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private static void say(String sentence, Object... figures) {
        System.out.printf("TwoNodesIT: " + sentence + "%n", figures);
    }
}
