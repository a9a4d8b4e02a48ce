package org.airclass;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/**
 * 东区 with 东区一中 and 东区二中, 西区 with 西区一中, and somebody of each role: made by the calls of the administrator.
 * Asked again, they are found again.
 */
public final class Accounts {

    public static final String PASSWORD = "a-password-for-tests";

    /** An account with the tests' password. */
    public record Account(String username, String role, String organisation, String teacher) {
        public RequestSpecification request() {
            return given().auth().preemptive().basic(username, PASSWORD);
        }

        public RequestSpecification json() {
            return request().contentType(ContentType.JSON);
        }
    }

    public final String east = organisation("DISTRICT", null, "东区");
    public final String west = organisation("DISTRICT", null, "西区");
    public final String school = organisation("SCHOOL", east, "东区一中");
    public final String neighbour = organisation("SCHOOL", east, "东区二中");
    public final String faraway = organisation("SCHOOL", west, "西区一中");

    /** 田园 teaches at 东区一中. */
    public final Account teacher = account("tian", "田园", "TEACHER", school);

    public final Account editor = account("editor-east-1", "顾宁", "SCHOOL_EDITOR", school);
    public final Account reviewer = account("reviewer-east", "石磊", "DISTRICT_REVIEWER", east);
    public final Account publisher = account("publisher", "教研室小林", "PUBLISHER", null);
    public final Account reader = account("reader", "督导老方", "REPORT_READER", null);
    public final Account operator = account("operator", "海州有线", "OPERATOR", null);

    private static String organisation(String kind, String parent, String name) {
        String known = admin().get("/api/v1/organisations").path("find { it.name == '" + name + "' }?.id");
        if (known != null) {
            return known;
        }
        return adminJson()
                .body("""
                    {"kind": "%s", "parent": %s, "name": "%s"}"""
                        .formatted(kind, quoted(parent), name))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Account account(String username, String name, String role, String organisation) {
        String body =
                """
            {"username": "%s", "displayName": "%s", "role": "%s", "organisation": %s, "password": "%s"}"""
                        .formatted(username, name, role, quoted(organisation), PASSWORD);
        int status = adminJson().body(body).post("/api/v1/staff").statusCode();
        if (status != 201 && status != 409) {
            throw new IllegalStateException(username + ": " + status);
        }
        return new Account(username, role, organisation, role.equals("TEACHER") ? name : null);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
