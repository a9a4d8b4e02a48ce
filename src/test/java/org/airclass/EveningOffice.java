package org.airclass;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sample city on a school day at five, and beside its four districts a small one of two schools whose pupils nobody has
 * seen: what the story does not tell itself is done here, by the calls that scripts use.
 */
final class EveningOffice {

    static final String PASSWORD = "a-password-for-the-evening";
    static final String DISTRICT = "海岛学区";
    static final String SCHOOL = "灯塔学校";
    static final String SILENT_SCHOOL = "渔港学校";
    static final String LESSON = "有理数的乘法（答疑）";
    static final int DEVICES = 40;

    private static final LocalTime BEGIN = LocalTime.of(17, 5);
    private static final List<String> REVIEWERS = List.of("周敏", "何平", "孙倩", "马琳");
    private static final int LATEST_OFFSET = 12 * 60;

    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";

    private final Program program;
    private final LocalDate today;
    private final String lesson;

    /** A zone in which it is five past five, so that the evening lies before the reports whenever this runs. */
    static ZoneOffset zone() {
        ZonedDateTime utc = ZonedDateTime.now(ZoneOffset.UTC);
        int minutes = (BEGIN.toSecondOfDay() - utc.toLocalTime().toSecondOfDay()) / 60;
        return ZoneOffset.ofTotalSeconds((minutes > LATEST_OFFSET ? minutes - 24 * 60 : minutes) * 60);
    }

    EveningOffice(Program program, ZoneOffset zone) {
        this.program = program;
        ZonedDateTime now = ZonedDateTime.now(zone);
        this.today = now.toLocalDate();
        holdSchoolToday();
        String bureau = admin().get(program.url("/api/v1/organisations")).path("find { it.kind == 'BUREAU' }.id");
        String district = organisation("DISTRICT", bureau, DISTRICT);
        String school = organisation("SCHOOL", district, SCHOOL);
        organisation("SCHOOL", district, SILENT_SCHOOL);
        staff("shen", "沈一帆", "SCHOOL_EDITOR", school);
        staff("qin", "秦海", "DISTRICT_REVIEWER", district);
        staff("cable", "海州有线", "OPERATOR", null);
        this.lesson = publishLesson(now);
    }

    LocalDate today() {
        return today;
    }

    /** That lesson on air, by devices that have chosen no school. */
    void watch() {
        String source = given().get(program.url("/api/v1/lessons/" + lesson)).path("sources[0].id");
        String events = IntStream.range(0, DEVICES)
                .boxed()
                .flatMap(device -> List.of("open", "play", "beat").stream()
                        .map(event ->
                                """
                                {"lesson": "%s", "source": "%s", "event": "%s", "viewer": "device-%04d-of-the-evening", "seconds": 60}"""
                                        .formatted(lesson, source, event, device)))
                .collect(Collectors.joining(","));
        given().contentType(ContentType.JSON)
                .header("User-Agent", BROWSER)
                .body("{\"events\": [" + events + "]}")
                .post(program.url("/api/v1/views"))
                .then()
                .statusCode(204);
    }

    boolean reportsAreMade() {
        return !admin().get(program.url("/api/v1/daily-reports?date=" + today))
                .jsonPath()
                .getList("rows")
                .isEmpty();
    }

    /** Those of the island, and at a weekend any of the city that had no lesson. */
    int schoolsWithoutFigures() {
        return admin().get(program.url("/api/v1/daily-reports?date=" + today))
                .jsonPath()
                .getList("rows.findAll { it.kind == 'SCHOOL' && it.status == 'MISSING' }")
                .size();
    }

    /** The sample city's four districts sign; their schools are away. */
    void otherDistrictsSign() {
        JsonPath rows =
                admin().get(program.url("/api/v1/daily-reports?date=" + today)).jsonPath();
        List<Map<String, String>> districts =
                rows.getList("rows.findAll { it.kind == 'DISTRICT' && it.name != '" + DISTRICT + "' }");
        for (int at = 0; at < districts.size(); at++) {
            Map<String, String> district = districts.get(at);
            staff("reviewer-" + at, REVIEWERS.get(at), "DISTRICT_REVIEWER", district.get("organisation"));
            String excepted = rows
                    .<String>getList(
                            "rows.findAll { it.parent == '" + district.get("organisation") + "' }.organisation")
                    .stream()
                    .map(school -> "{\"organisation\": \"" + school + "\", \"reason\": \"放学后无人值守\"}")
                    .collect(Collectors.joining(","));
            as("reviewer-" + at)
                    .body("{\"exceptions\": [" + excepted + "]}")
                    .post(program.url("/api/v1/daily-reports/" + district.get("id") + "/sign"))
                    .then()
                    .statusCode(200);
        }
    }

    /** What was counted yesterday, which no longer changes. */
    long opensOfYesterday() {
        LocalDate day = today.minusDays(1);
        return admin().get(program.url("/api/v1/reports/summary?by=date&from=" + day + "&to=" + day))
                .jsonPath()
                .getLong("totals.opens");
    }

    String csvOfLessons() {
        return admin().accept("text/csv")
                .get(program.url("/api/v1/reports/lessons?from=" + today + "&to=" + today))
                .asString();
    }

    /** At weekends school is held instead of another day. */
    private void holdSchoolToday() {
        if (today.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
            return;
        }
        Map<String, Object> term =
                admin().get(program.url("/api/v1/terms")).jsonPath().getMap("find { it.code == 'sample' }");
        term.put("makeUpDays", List.of(Map.of("date", today.toString(), "follows", "MONDAY")));
        admin().body(term).put(program.url("/api/v1/terms/sample")).then().statusCode(200);
    }

    private String publishLesson(ZonedDateTime now) {
        LocalTime start = now.toLocalTime().minusMinutes(3).withSecond(0).withNano(0);
        admin().body("{\"levels\": []}")
                .put(program.url("/api/v1/review-chain"))
                .then()
                .statusCode(200);
        String id = post(
                "/api/v1/draft/lessons",
                """
                {"term": "sample", "date": "%s", "start": "%s", "end": "%s", "grades": [7], "subject": "数学", "title": "%s",
                 "teachers": [{"name": "沈一帆"}], "sources": [{"kind": "LIVE", "label": "线路一", "url": "https://live.example/7"}]}"""
                        .formatted(today, start, start.plusMinutes(40), LESSON));
        post("/api/v1/editions", "{}");
        return id;
    }

    private String organisation(String kind, String parent, String name) {
        return post(
                "/api/v1/organisations",
                """
                {"kind": "%s", "parent": "%s", "name": "%s"}""".formatted(kind, parent, name));
    }

    private void staff(String username, String name, String role, String organisation) {
        post(
                "/api/v1/staff",
                """
                {"username": "%s", "displayName": "%s", "role": "%s", "organisation": %s, "password": "%s"}"""
                        .formatted(
                                username,
                                name,
                                role,
                                organisation == null ? "null" : "\"" + organisation + "\"",
                                PASSWORD));
    }

    private String post(String path, String body) {
        return admin().body(body)
                .post(program.url(path))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification admin() {
        return json("admin", Program.PASSWORD);
    }

    private static RequestSpecification as(String username) {
        return json(username, PASSWORD);
    }

    private static RequestSpecification json(String username, String password) {
        return given().auth()
                .preemptive()
                .basic(username, password)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }
}
