package org.airclass.school;

import static org.airclass.Staff.adminJson;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.airclass.site.Transactions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class TermTest {

    @Inject
    Teachers teachers;

    private static final String TERM =
            """
        {"name": "2020 春", "from": "2020-02-10", "to": "2020-07-10",
         "phases": [{"code": "p1", "name": "第一时段", "from": "2020-02-10", "to": "2020-03-01"}],
         "bellSchedules": [{"grades": [4, 5], "blocks": [
            {"period": 2, "start": "09:40", "end": "10:05"}, {"period": 1, "start": "09:00", "end": "09:25"}]}],
         "holidays": ["2020-05-01"],
         "makeUpDays": [{"date": "2020-05-09", "follows": "TUESDAY"}, {"date": "2020-06-28", "follows": "周四"}]}""";

    @Test
    void aTermIsPutThenReplaced() {
        adminJson().body(TERM).put("/api/v1/terms/2020-spring").then().statusCode(201);
        adminJson()
                .body(TERM.replace("2020 春", "2020 年春季"))
                .put("/api/v1/terms/2020-spring")
                .then()
                .statusCode(200)
                .body("name", equalTo("2020 年春季"));
        adminJson()
                .get("/api/v1/terms")
                .then()
                .statusCode(200)
                .body("code", hasItem("2020-spring"))
                .body("find { it.code == '2020-spring' }.makeUpDays[1].follows", equalTo("THURSDAY"))
                .body("find { it.code == '2020-spring' }.bellSchedules[0].blocks[0].start", equalTo("09:00"));
    }

    @Test
    void everyFaultOfATermIsNamedByItsField() {
        String faulty = TERM.replace("\"to\": \"2020-03-01\"", "\"to\": \"2021-03-01\"")
                .replace("\"end\": \"09:25\"", "\"end\": \"09:50\"");
        adminJson()
                .body(faulty)
                .put("/api/v1/terms/faulty")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("problems", hasSize(2))
                .body("problems.code", hasItem("phase-outside-term"))
                .body("problems.code", hasItem("blocks-overlap"));
        adminJson().get("/api/v1/terms/faulty").then().statusCode(404);
    }

    @Test
    void aDateThatIsNoneIsTheCallersMistake() {
        adminJson()
                .body(TERM.replace("2020-02-10", "2020-02-30"))
                .put("/api/v1/terms/no-date")
                .then()
                .statusCode(400)
                .body("problems[0].field", equalTo("from"));
        adminJson().body("{").put("/api/v1/terms/no-json").then().statusCode(400);
        adminJson().body("").put("/api/v1/terms/nothing").then().statusCode(400);
    }

    @Test
    void gradesAndSubjectsAreListed() {
        adminJson()
                .get("/api/v1/grades")
                .then()
                .statusCode(200)
                .body("", hasSize(12))
                .body("[6].name", equalTo("七年级"));
        adminJson().get("/api/v1/subjects").then().statusCode(200).body("name", hasItem("道德与法治"));
    }

    @Test
    void teachersAreListedByPartOfTheNameAndBySchool() {
        Transactions.run(() -> teachers.idsOf(List.of(
                new Teachers.Named("欧阳列表", "列表小学"),
                new Teachers.Named("欧阳表格", "列表小学"),
                new Teachers.Named("欧阳列表", null))));
        adminJson()
                .queryParam("q", "阳列")
                .get("/api/v1/teachers")
                .then()
                .statusCode(200)
                .body("school", containsInAnyOrder("列表小学", null));
        adminJson()
                .queryParam("school", "列表小学")
                .get("/api/v1/teachers")
                .then()
                .body("name", containsInAnyOrder("欧阳列表", "欧阳表格"));
        adminJson().queryParam("q", "%_").get("/api/v1/teachers").then().body("", hasSize(0));
    }
}
