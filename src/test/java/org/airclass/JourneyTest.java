package org.airclass;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The story of a lesson, from a bureau's sheet to a figure in its report. Read this one first. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
@Order(1)
class JourneyTest {

    private static final String TERM =
            """
        {"name": "2033 年春季", "from": "2033-02-14", "to": "2033-07-01",
         "bellSchedules": [{"grades": [4], "blocks": [
            {"period": 1, "start": "09:00", "end": "09:20"}, {"period": 2, "start": "09:40", "end": "10:00"}]}]}""";

    private static final String SHEET =
            """
        日期,年级,节次,学科,课题,教师,学校,回看
        4月13日,四年级,1,语文,(统编版)《琥珀》第一课时,白雪,实验小学,https://vod.example.org/amber.mp4
        4月13日,四年级,2,数学,(北师大版)小数的意义（一）,王强,中心小学,https://vod.example.org/decimals.mp4
        """;

    @Test
    void fromASheetToACountedViewing() {
        adminJson().body(TERM).put("/api/v1/terms/2033-journey").then().statusCode(201);

        String preview = admin().multiPart("file", "四年级.csv", SHEET.getBytes(Charset.forName("GB18030")), "text/csv")
                .multiPart("term", "2033-journey")
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .body("lessons", equalTo(2))
                .body("problems.findAll { it.severity == 'ERROR' }", empty())
                .body("changes.added", equalTo(2))
                .extract()
                .path("id");
        day().then().body("lessons", empty());

        admin().post("/api/v1/imports/" + preview + "/apply").then().statusCode(200);
        day().then().body("lessons", empty());

        int edition = admin().post("/api/v1/editions")
                .then()
                .statusCode(201)
                .extract()
                .path("edition");

        String lesson = day().then()
                .statusCode(200)
                .body("edition", equalTo(edition))
                .body("gradeName", equalTo("四年级"))
                .body("lessons", hasSize(2))
                .body("lessons[0].title", equalTo("《琥珀》第一课时"))
                .body("lessons[0].textbook", equalTo("统编版"))
                .body("lessons[0].start", equalTo("09:00"))
                .body("lessons[0].teachers[0].name", equalTo("白雪"))
                .extract()
                .path("lessons[0].id");
        String watch = day().path("lessons[0].sources[0].watch");
        String source = day().path("lessons[0].sources[0].id");

        given().accept(ContentType.HTML)
                .get("/grades/4?date=2033-04-13")
                .then()
                .statusCode(200)
                .body(containsString("《琥珀》第一课时"))
                .body(containsString("href=\"" + watch + "\""));

        given().redirects()
                .follow(false)
                .get(watch)
                .then()
                .statusCode(302)
                .header("Location", "https://vod.example.org/amber.mp4");
        given().contentType(ContentType.JSON)
                .body(
                        """
                    {"events": [
                      {"lesson": "%1$s", "source": "%2$s", "event": "play", "viewer": "v1"},
                      {"lesson": "%1$s", "source": "%2$s", "event": "beat", "viewer": "v1", "seconds": 60}]}"""
                                .formatted(lesson, source))
                .post("/api/v1/views")
                .then()
                .statusCode(204);

        admin().accept(ContentType.JSON)
                .get("/api/v1/reports/lessons?from=2033-04-13&to=2033-04-13&grade=4")
                .then()
                .statusCode(200)
                .body("definitions", not(empty()))
                .body("rows.find { it.lesson == '" + lesson + "' }.opens", equalTo(1))
                .body("rows.find { it.lesson == '" + lesson + "' }.plays", equalTo(1))
                .body("rows.find { it.lesson == '" + lesson + "' }.watchMinutes", equalTo(1.0f))
                .body("totals.opens", equalTo(1));
    }

    private static io.restassured.response.Response day() {
        return given().get("/api/v1/programme?grade=4&date=2033-04-13");
    }
}
