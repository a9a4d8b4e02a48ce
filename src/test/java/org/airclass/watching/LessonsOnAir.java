package org.airclass.watching;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.airclass.Program;

/** As many published lessons as senders need, from one sheet. */
final class LessonsOnAir {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 2, 3);
    private static final int A_DAY = 60;

    private LessonsOnAir() {}

    static List<String> publish(Program program, int count) {
        asAdmin()
                .body("{\"name\":\"2020 春\",\"from\":\"2020-02-01\",\"to\":\"2020-12-31\"}")
                .contentType(ContentType.JSON)
                .put(program.url("/api/v1/terms/2020-spring"))
                .then()
                .statusCode(201);
        String id = asAdmin()
                .multiPart("file", "lessons.csv", sheet(count).getBytes(StandardCharsets.UTF_8))
                .multiPart("term", "2020-spring")
                .post(program.url("/api/v1/imports"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asAdmin().post(program.url("/api/v1/imports/" + id + "/apply")).then().statusCode(200);
        asAdmin()
                .body("{}")
                .contentType(ContentType.JSON)
                .post(program.url("/api/v1/editions"))
                .then()
                .statusCode(201);
        List<String> ids = asAdmin()
                .get(program.url("/api/v1/draft/lessons?from=2020-02-01&to=2020-12-31"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("lessons.id");
        if (ids.size() != count) {
            throw new IllegalStateException(ids.size() + " lessons of " + count);
        }
        return ids;
    }

    private static String sheet(int count) {
        StringBuilder sheet = new StringBuilder("日期,年级,开始,结束,学科,课题,直播\n");
        for (int n = 0; n < count; n++) {
            LocalTime start = LocalTime.of(8, 0).plusMinutes(10L * (n % A_DAY));
            sheet.append("%s,四年级,%s,%s,语文,第 %d 课,https://live.example.cn/%d%n"
                    .formatted(FIRST_DAY.plusDays(n / A_DAY), start, start.plusMinutes(10), n, n));
        }
        return sheet.toString();
    }

    private static RequestSpecification asAdmin() {
        return given().auth().preemptive().basic("admin", Program.PASSWORD);
    }
}
