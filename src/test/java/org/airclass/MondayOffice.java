package org.airclass;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** An office before its first Monday: a term, a school in a district, somebody at each desk, and all three levels of review. */
final class MondayOffice {

    static final String PASSWORD = "a-password-for-monday";
    /** No program knows it; the school says once what it means. */
    static final String OWN_HEADER = "这节讲什么";

    enum Person {
        EDITOR("gu", "顾宁", "SCHOOL_EDITOR"),
        REVIEWER("shi", "石磊", "DISTRICT_REVIEWER"),
        PUBLISHER("lin", "林晓", "PUBLISHER");

        private final String username;
        private final String displayName;
        private final String role;

        Person(String username, String displayName, String role) {
            this.username = username;
            this.displayName = displayName;
            this.role = role;
        }

        String username() {
            return username;
        }

        String displayName() {
            return displayName;
        }
    }

    private final Program program;
    private final LocalDate monday =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    MondayOffice(Program program) {
        this.program = program;
        put(
                "/api/v1/terms/monday",
                """
                {"name": "居家学习", "from": "%s", "to": "%s", "bellSchedules": [{"grades": [7, 8], "blocks": [
                  {"period": 1, "start": "09:00", "end": "09:30"}, {"period": 2, "start": "09:50", "end": "10:20"},
                  {"period": 3, "start": "10:40", "end": "11:10"}, {"period": 4, "start": "14:30", "end": "15:00"}]}]}"""
                        .formatted(monday.minusWeeks(1), monday.plusWeeks(4)));
        put(
                "/api/v1/rules/anhui",
                """
                {"preset": "anhui-2020-02", "from": "%s"}""".formatted(monday.minusWeeks(1)));
        put("/api/v1/review-chain", """
                {"levels": ["SCHOOL", "DISTRICT", "BUREAU"]}""");
        String district = organisation("DISTRICT", null, "城东学区");
        String school = organisation("SCHOOL", district, "城东中学");
        add(Person.EDITOR, school);
        add(Person.REVIEWER, district);
        add(Person.PUBLISHER, null);
    }

    LocalDate monday() {
        return monday;
    }

    String sheetWithTwoBadRows() {
        return sheet("七年纪", "13月2日");
    }

    String correctedSheet() {
        return sheet("七年级", monday.plusDays(4).toString());
    }

    private String sheet(String grade, String friday) {
        return """
            日期,年级,节次,学科,%s,教师,学校,直播点,直播
            %s,七年级,1,语文,(统编版)《木兰诗》第一课时,陈静,城东中学,直播点 1,https://live.example/chinese
            %s,七年级,2,数学,有理数的乘法,王强,城东中学,直播点 2,https://live.example/maths
            %s,七年级,1,英语,Unit 5 Lesson 1,刘洋,城东中学,直播点 1,https://live.example/english
            %s,八年级,2,数学,一次函数,王强,城东中学,直播点 2,https://live.example/maths-8
            %s,%s,1,历史,明朝的统治,孙倩,城东中学,直播点 1,https://live.example/history
            %s,七年级,1,地理,亚洲的气候,马琳,城东中学,直播点 1,https://live.example/geography
            """
                .formatted(
                        OWN_HEADER,
                        monday,
                        monday,
                        monday.plusDays(1),
                        monday.plusDays(2),
                        monday.plusDays(3),
                        grade,
                        friday);
    }

    int draftLessons() {
        return admin().get(program.url("/api/v1/draft/lessons"))
                .jsonPath()
                .getList("lessons")
                .size();
    }

    String draftDay(String title) {
        return admin().get(program.url("/api/v1/draft/lessons"))
                .path("lessons.find { it.title == '" + title + "' }.date");
    }

    /** What pupils of grade 7 see on Tuesday. */
    String publishedStart(String title) {
        return given().get(program.url("/api/v1/programme?grade=7&date=" + monday.plusDays(1)))
                .path("lessons.find { it.title == '" + title + "' }.start");
    }

    private String organisation(String kind, String parent, String name) {
        return json().body("""
                    {"kind": "%s", "parent": %s, "name": "%s"}"""
                        .formatted(kind, quoted(parent), name))
                .post(program.url("/api/v1/organisations"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void add(Person person, String organisation) {
        json().body(
                        """
                    {"username": "%s", "displayName": "%s", "role": "%s", "organisation": %s, "password": "%s"}"""
                                .formatted(
                                        person.username,
                                        person.displayName,
                                        person.role,
                                        quoted(organisation),
                                        PASSWORD))
                .post(program.url("/api/v1/staff"))
                .then()
                .statusCode(201);
    }

    private void put(String path, String body) {
        int status = json().body(body).put(program.url(path)).statusCode();
        if (status != 200 && status != 201) {
            throw new IllegalStateException(path + ": " + status);
        }
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", Program.PASSWORD);
    }

    private static RequestSpecification json() {
        return admin().contentType(ContentType.JSON);
    }
}
