package org.airclass;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Each call of the staff, made so that it shows whether its maker may make it. A call that concerns a lesson or
 * handout is given one of its own, on a day of its own; every other is asked something that changes nothing.
 */
final class Calls {

    /** OWN is a lesson of 东区一中 that 田园 teaches; FOREIGN one of 西区一中. */
    enum Concern {
        OWN,
        FOREIGN
    }

    private static final String TERM = "2034-who";
    private static final LocalDate FIRST = LocalDate.of(2034, 1, 2);

    private static int day;

    private final Accounts people = new Accounts();

    Calls() {
        adminJson()
                .body(
                        """
                    {"name": "2034", "from": "2034-01-01", "to": "2037-12-31",
                     "bellSchedules": [{"grades": [4], "blocks": [{"period": 1, "start": "09:00", "end": "09:25"}]}]}""")
                .put("/api/v1/terms/" + TERM);
        // A lesson that nobody has approved: who may publish is told so, and nothing is published.
        chain("\"BUREAU\"");
        lesson(Concern.OWN);
    }

    void close() {
        chain("");
    }

    RequestSpecification as(String who) {
        return switch (who) {
            case "nobody" -> given();
            case "reader" -> people.reader.request();
            case "teacher" -> people.teacher.request();
            case "editor" -> people.editor.request();
            case "reviewer" -> people.reviewer.request();
            case "publisher" -> people.publisher.request();
            case "admin" -> admin();
            case "operator" -> people.operator.request();
            default -> throw new IllegalArgumentException(who);
        };
    }

    Response make(RequestSpecification by, String verb, String path, Concern concern) {
        return switch (verb + " " + path) {
            case "POST /api/v1/draft/lessons" -> json(by, body(concern)).post(path);
            case "PATCH /api/v1/draft/lessons/{id}" ->
                json(by, "{\"title\": \"改\"}").patch(path, lesson(concern));
            case "DELETE /api/v1/draft/lessons/{id}" -> by.delete(path, lesson(concern));
            case "POST /api/v1/draft/changes" ->
                json(by, "{\"put\": [{\"id\": \"%s\", \"title\": \"改\"}]}".formatted(lesson(concern)))
                        .post(path);
            case "POST /api/v1/draft/changes/{id}/undo" -> by.post(path, changeSetOf(lesson(concern)));
            case "POST /api/v1/draft/copies" -> copies(by, concern).post(path);
            case "POST /api/v1/draft/series" -> series(by, concern).post(path);
            case "POST /api/v1/draft/handouts" -> json(by, handout()).post(path);
            case "PATCH /api/v1/draft/handouts/{id}" ->
                json(by, "{\"title\": \"改\"}").patch(path, storedHandout());
            case "DELETE /api/v1/draft/handouts/{id}" -> by.delete(path, storedHandout());
            case "POST /api/v1/imports/{id}/apply" -> by.post(path, preview(concern));
            case "POST /api/v1/imports/{id}/undo" -> by.post(path, applied(concern));
            case "POST /api/v1/reviews" ->
                json(by, "{\"action\": \"SUBMIT\", \"lessons\": [\"%s\"]}".formatted(lesson(concern)))
                        .post(path);
            case "POST /api/v1/staff/imports",
                    "POST /api/v1/organisations/imports",
                    "POST /api/v1/imports",
                    "POST /api/v1/declared/files",
                    "POST /api/v1/declared/evidence" ->
                by.multiPart("nothing", "").post(path);
            case "POST /sign-in" ->
                by.contentType("application/x-www-form-urlencoded")
                        .formParams("username", people.reader.username(), "password", Accounts.PASSWORD)
                        .post(path);
            case "POST /api/v1/hooks/srs", "POST /api/v1/hooks/nginx-rtmp" ->
                json(by, "{}")
                        .header("X-Airclass-Secret", "a-secret-of-the-tests")
                        .post(path);
            case "POST /password" ->
                by.contentType("application/x-www-form-urlencoded")
                        .formParam("fresh", "")
                        .post(path);
            default -> harmless(by, verb, path);
        };
    }

    /** Of things that aren't there, with nothing in it. */
    private static Response harmless(RequestSpecification by, String verb, String path) {
        String address = path.replace("{number}", "999999").replaceAll("\\{\\w+}", "no-such-thing");
        return switch (verb) {
            case "GET" -> by.get(address);
            case "DELETE" -> by.delete(address);
            case "PUT" -> json(by, "{}").put(address);
            case "PATCH" -> json(by, "{}").patch(address);
            default -> json(by, "{}").post(address);
        };
    }

    private RequestSpecification copies(RequestSpecification by, Concern concern) {
        LocalDate from = FIRST.plusDays(day);
        lesson(concern);
        return json(
                by,
                """
                {"from": "%s", "to": ["%s"], "days": 1}""".formatted(from, FIRST.plusDays(day++)));
    }

    private RequestSpecification series(RequestSpecification by, Concern concern) {
        LocalDate from = FIRST.plusDays(day);
        return json(
                by,
                """
                {"lesson": %s, "weekdays": ["%s"], "from": "%s", "to": "%s"}"""
                        .formatted(body(concern), from.getDayOfWeek(), from, from));
    }

    private String preview(Concern concern) {
        LocalDate at = FIRST.plusDays(day);
        lesson(concern);
        String sheet = "日期,年级,节次,学科,课题\n%s,四年级,1,语文,改\n".formatted(at);
        return admin().multiPart("file", "课表.csv", sheet.getBytes(StandardCharsets.UTF_8))
                .multiPart("term", TERM)
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String applied(Concern concern) {
        String id = preview(concern);
        admin().post("/api/v1/imports/{id}/apply", id).then().statusCode(200);
        return id;
    }

    private String lesson(Concern concern) {
        return adminJson()
                .body(body(concern))
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String body(Concern concern) {
        boolean own = concern == Concern.OWN;
        return """
            {"term": "%s", "date": "%s", "grades": [4], "period": 1, "subject": "语文", "title": "琥珀", "school": "%s",
             "teachers": [{"name": "%s", "school": "%s"}]}"""
                .formatted(
                        TERM,
                        FIRST.plusDays(day++),
                        own ? people.school : people.faraway,
                        own ? people.teacher.teacher() : "西边的老师",
                        own ? "东区一中" : "西区一中");
    }

    private static String storedHandout() {
        return adminJson()
                .body(handout())
                .post("/api/v1/draft/handouts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String handout() {
        return """
            {"term": "%s", "from": "%s", "to": "%s", "grades": [4], "title": "任务单"}"""
                .formatted(TERM, FIRST, FIRST);
    }

    private static String changeSetOf(String lesson) {
        return admin().get("/api/v1/draft/changes?lesson=" + lesson).path("[0].id");
    }

    private static RequestSpecification json(RequestSpecification by, String body) {
        return by.contentType("application/json").body(body);
    }

    private static void chain(String levels) {
        adminJson()
                .body("{\"levels\": [" + levels + "]}")
                .put("/api/v1/review-chain")
                .then()
                .statusCode(200);
    }
}
