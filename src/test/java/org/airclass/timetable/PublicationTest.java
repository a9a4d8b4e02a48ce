package org.airclass.timetable;

import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class PublicationTest {

    private static final String TERM = "2035-publication";

    @Inject
    TestClock clock;

    @Inject
    Publications publications;

    @BeforeEach
    void somethingToPublish() {
        adminJson()
                .body(
                        "{\"name\": \"2035 春\", \"from\": \"2035-02-10\", \"to\": \"2035-07-10\", \"holidays\": [\"2035-05-01\"]}")
                .put("/api/v1/terms/" + TERM)
                .then()
                .statusCode(oneOf(200, 201));
        lesson("2035-03-05");
    }

    @AfterEach
    void now() {
        clock.reset();
        admin().get("/api/v1/publications")
                .jsonPath()
                .getList("findAll { it.state == 'WAITING' }.id")
                .forEach(id -> admin().delete("/api/v1/publications/" + id));
    }

    @Test
    void aScheduledPublicationIsMadeWhenItsTimeHasCome() {
        int before = edition();
        String id = schedule(Duration.ofHours(1), "周三调课");
        publications.publishDue();
        assertThat(edition()).isEqualTo(before);
        admin().get("/api/v1/publications")
                .then()
                .body("find { it.id == '" + id + "' }.state", equalTo("WAITING"))
                .body("find { it.id == '" + id + "' }.edition", nullValue());
        clock.advance(Duration.ofHours(1));
        publications.publishDue();
        publications.publishDue();
        assertThat(edition()).isEqualTo(before + 1);
        admin().get("/api/v1/publications")
                .then()
                .body("find { it.id == '" + id + "' }.state", equalTo("DONE"))
                .body("find { it.id == '" + id + "' }.edition", equalTo(before + 1))
                .body("find { it.id == '" + id + "' }.by", equalTo("admin"))
                .body("find { it.id == '" + id + "' }.decidedAt", notNullValue());
        admin().get("/api/v1/editions").then().body("[0].note", equalTo("周三调课"));
        admin().delete("/api/v1/publications/" + id).then().statusCode(409);
    }

    @Test
    void ofManyWhoFindItDueOnePublishes() throws Exception {
        int before = edition();
        String id = schedule(Duration.ofMinutes(1), null);
        clock.advance(Duration.ofMinutes(2));
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        List<Callable<Object>> looks = Collections.nCopies(8, Executors.callable(publications::publishDue));
        for (Future<Object> look : nodes.invokeAll(looks)) {
            look.get();
        }
        nodes.shutdown();
        assertThat(edition()).isEqualTo(before + 1);
        admin().get("/api/v1/publications").then().body("find { it.id == '" + id + "' }.edition", equalTo(before + 1));
    }

    @Test
    void whatCameDueWhileNobodyRanIsMadeLater() {
        int before = edition();
        schedule(Duration.ofMinutes(1), null);
        clock.advance(Duration.ofDays(3));
        publications.publishDue();
        assertThat(edition()).isEqualTo(before + 1);
    }

    @Test
    void whatBlocksItIsToldAndItIsNotTriedAgain() {
        adminJson()
                .body(
                        """
                    {"name": "放假", "source": {"authority": "某局"}, "from": "2035-02-10", "to": "2035-07-10",
                     "rules": [{"rule": "NO_LESSON_ON_HOLIDAY"}]}""")
                .put("/api/v1/rules/publication")
                .then()
                .statusCode(201);
        String onHoliday = lesson("2035-05-01");
        int before = edition();
        String id = schedule(Duration.ofMinutes(1), null);
        clock.advance(Duration.ofMinutes(1));
        publications.publishDue();
        admin().get("/api/v1/publications")
                .then()
                .body("find { it.id == '" + id + "' }.state", equalTo("BLOCKED"))
                .body("find { it.id == '" + id + "' }.problems.code", contains("rule-broken"))
                .body("find { it.id == '" + id + "' }.problems[0].lessons", contains(onHoliday));
        admin().delete("/api/v1/rules/publication").then().statusCode(204);
        publications.publishDue();
        assertThat(edition()).isEqualTo(before);
    }

    @Test
    void itIsCancelledWhileItWaits() {
        int before = edition();
        String id = schedule(Duration.ofMinutes(1), null);
        admin().delete("/api/v1/publications/" + id).then().statusCode(204);
        admin().delete("/api/v1/publications/" + id).then().statusCode(409);
        clock.advance(Duration.ofMinutes(2));
        publications.publishDue();
        assertThat(edition()).isEqualTo(before);
        admin().delete("/api/v1/publications/none").then().statusCode(404);
    }

    @Test
    void aTimeThatIsOverIsRefused() {
        adminJson()
                .body("{\"at\": \"2020-04-14T18:00:00+08:00\"}")
                .post("/api/v1/publications")
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("at"));
        adminJson().body("{}").post("/api/v1/publications").then().statusCode(422);
        adminJson()
                .body("{\"at\": \"18:00\"}")
                .post("/api/v1/publications")
                .then()
                .statusCode(400);
        adminJson().body("").post("/api/v1/publications").then().statusCode(400);
    }

    @Test
    void aNoteIsKeptWithTheEdition() {
        adminJson().body("{\"note\": \"首版\"}").post("/api/v1/editions").then().statusCode(201);
        admin().get("/api/v1/editions").then().body("[0].note", equalTo("首版"));
        adminJson()
                .body("{\"note\": \"" + "长".repeat(501) + "\"}")
                .post("/api/v1/editions")
                .then()
                .statusCode(422);
        adminJson().body("note").post("/api/v1/editions").then().statusCode(400);
    }

    private String schedule(Duration in, String note) {
        return adminJson()
                .body("{\"at\": \"" + clock.instant().plus(in) + "\""
                        + (note == null ? "" : ", \"note\": \"" + note + "\"") + "}")
                .post("/api/v1/publications")
                .then()
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("id");
    }

    private static int edition() {
        return adminJson().get("/api/v1/editions").jsonPath().getList("number", Integer.class).stream()
                .findFirst()
                .orElse(0);
    }

    private static String lesson(String date) {
        List<String> there = admin().get("/api/v1/draft/lessons?term=" + TERM + "&from=" + date + "&to=" + date)
                .jsonPath()
                .getList("lessons.id", String.class);
        if (!there.isEmpty()) {
            return there.get(0);
        }
        return adminJson()
                .body(
                        """
                    {"term": "%s", "date": "%s", "grades": [8], "start": "09:00", "end": "09:25", "subject": "语文",
                     "title": "定时发布"}"""
                                .formatted(TERM, date))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
