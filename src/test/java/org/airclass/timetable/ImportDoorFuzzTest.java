package org.airclass.timetable;

import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.airclass.Staff;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes to the import through the door is answered, soon, as a preview or the sender's mistake, and leaves the
 * draft alone. An ordinary run sends the same few hundred files each time; {@code -Dairclass.fuzz.seconds=600} goes on
 * for so long, and {@code -Dairclass.fuzz.seed=N} begins at another one: a failure names the seed of its file.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportDoorFuzzTest {

    private static final String TERM = "2052-fuzz";
    private static final int FILES = 250;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> TABLES = List.of(
            "timetable_draft",
            "timetable_lesson",
            "timetable_lesson_grade",
            "timetable_lesson_teacher",
            "timetable_lesson_source",
            "timetable_handout",
            "timetable_handout_grade",
            "timetable_handout_source",
            "timetable_change_set",
            "school_teacher",
            "school_subject");

    @Inject
    EntityManager entities;

    @TestHTTPResource("/")
    URI site;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void aDraft() {
        adminJson()
                .body(
                        """
                    {"name": "2052 春", "from": "2052-02-12", "to": "2052-07-10", "bellSchedules": [{"grades": [4, 5], "blocks": [
                        {"period": 1, "start": "08:00", "end": "08:25"}, {"period": 2, "start": "09:00", "end": "09:25"},
                        {"period": 3, "start": "10:00", "end": "10:25"}, {"period": 4, "start": "11:00", "end": "11:25"}]}]}""")
                .put("/api/v1/terms/" + TERM)
                .then()
                .statusCode(oneOf(200, 201));
        adminJson()
                .body(
                        """
                    {"term": "%s", "date": "2052-03-04", "grades": [4], "period": 1, "subject": "语文", "title": "琥珀",
                     "teachers": [{"name": "张三", "school": "实验小学"}], "livePoint": "一号",
                     "sources": [{"kind": "LIVE", "url": "https://live.example.org/1.m3u8"}]}"""
                                .formatted(TERM))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(oneOf(201, 409));
    }

    @Test
    void anyFileIsAnsweredAndTheDraftStays() throws Exception {
        List<byte[]> whole = seeds();
        Map<String, List<String>> before = rows();
        long seconds = Long.getLong("airclass.fuzz.seconds", 0);
        long first = Long.getLong("airclass.fuzz.seed", 1);
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        Map<Integer, Integer> answers = new TreeMap<>();
        for (long seed = first; seconds == 0 ? seed < first + FILES : System.nanoTime() < until; seed++) {
            int status = send(seed, whole);
            answers.merge(status, 1, Integer::sum);
            assertThat(status).as("seed %d", seed).isLessThan(500);
            if (seed % 50 == 0) {
                assertThat(rows()).as("the draft up to seed %d", seed).isEqualTo(before);
            }
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(answers).containsKeys(201, 422);
        if (seconds > 0) {
            System.out.println("answers by status: " + answers);
        }
    }

    /** A preview is read as well. */
    private int send(long seed, List<byte[]> whole) throws IOException, InterruptedException {
        SheetMutations mutations = new SheetMutations(seed);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "file\"; filename=\"seed-" + seed + ".xlsx", mutations.file(whole));
        part(body, "term", TERM.getBytes(StandardCharsets.UTF_8));
        String mapping = mutations.mapping();
        if (mapping != null) {
            part(body, "mapping", mapping.getBytes(StandardCharsets.UTF_8));
        }
        part(body, "removeMissing", String.valueOf(mutations.perhaps()).getBytes(StandardCharsets.UTF_8));
        body.writeBytes("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(site.resolve("/api/v1/imports"))
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        if (answer.statusCode() == 201) {
            String address = answer.headers().firstValue("Location").orElseThrow();
            assertThat(ask(HttpRequest.newBuilder(site.resolve(address)).GET()).statusCode())
                    .as("preview of seed %d", seed)
                    .isEqualTo(200);
        }
        return answer.statusCode();
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString(("admin:" + Staff.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return client.send(
                request.header("Authorization", "Basic " + credentials)
                        .timeout(SOON)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(("--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES) {
            List<?> found = entities.createNativeQuery("SELECT * FROM " + table, Object[].class)
                    .getResultList();
            rows.put(
                    table,
                    found.stream()
                            .map(row -> java.util.Arrays.toString((Object[]) row))
                            .sorted()
                            .toList());
        }
        return rows;
    }

    private static List<byte[]> seeds() throws Exception {
        Path folder = Path.of(ImportDoorFuzzTest.class
                .getResource("ImportFuzzTestInputs/file")
                .toURI());
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder).sorted()) {
            for (Path file : files.toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }
}
