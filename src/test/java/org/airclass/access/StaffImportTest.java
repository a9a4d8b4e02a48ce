package org.airclass.access;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.airclass.site.Transactions;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class StaffImportTest {

    private static final String PEOPLE =
            """
            账号,姓名,角色,单位,任课教师
            lin,林峰,学校编辑,人员表中学,
            he,何平,任课教师,人员表中学,
            guo,郭静,报表查阅,,
            """;

    @Inject
    StaffRoll roll;

    @BeforeEach
    void aSchool() {
        adminJson()
                .body("{\"kind\": \"SCHOOL\", \"name\": \"人员表中学\"}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(oneOf(201, 409));
    }

    @AfterEach
    void onlyTheAdministratorStays() {
        Transactions.run(() -> roll.delete("username <> ?1", FirstAdministrator.USERNAME));
    }

    @Test
    void aLookAtASheetChangesNothing() {
        take(PEOPLE, false)
                .body("rows", equalTo(3))
                .body("added", equalTo(3))
                .body("applied", equalTo(false))
                .body("passwords", empty());
        for (String username : new String[] {"lin", "he", "guo"}) {
            admin().get("/api/v1/staff/" + username).then().statusCode(404);
        }
    }

    @Test
    void newPeopleAreGivenPasswordsOnceAndKnownOnesChange() {
        String once = take(PEOPLE, true)
                .body("problems", empty())
                .body("passwords.username", contains("lin", "he", "guo"))
                .extract()
                .path("passwords[1].password");
        given().auth()
                .preemptive()
                .basic("he", once)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("teacher.name", equalTo("何平"))
                .body("teacher.school", equalTo("人员表中学"))
                .body("passwordOnce", equalTo(true));
        take(PEOPLE, true).body("added", equalTo(0)).body("changed", equalTo(0)).body("unchanged", equalTo(3));
        take("姓名,账号,在用\n郭静,guo,否\n何大平,he,\n", true).body("changed", equalTo(2)).body("passwords", empty());
        admin().get("/api/v1/staff?q=guo").then().body("active", contains(false));
        admin().get("/api/v1/staff/he")
                .then()
                .body("displayName", equalTo("何大平"))
                .body("teacher.name", equalTo("何平"))
                .body("role", equalTo("TEACHER"));
    }

    @Test
    void aRowThatCantBeUsedIsToldWithItsCellAndTheOthersAreTaken() {
        take(
                        """
                        人员表（2020 年春）
                        账号,姓名,角色,单位,在用
                        a1,甲,校长,人员表中学,是
                        a2,乙,学校编辑,没有的学校,是
                        a3,丙,学校编辑,,是
                        ,丁,任课教师,,
                        a4,,任课教师,,
                        a5,戊,报表查阅,,也许
                        a6,己,报表查阅,,
                        a6,庚,报表查阅,,
                        admin,,任课教师,,
                        """,
                        true)
                .body("added", equalTo(1))
                .body("passwords.username", contains("a6"))
                .body("problems.row", containsInAnyOrder(3, 4, 5, 6, 7, 8, 10, 11))
                .body("problems.find { it.row == 3 }.column", equalTo("C"))
                .body("problems.find { it.row == 4 }.code", equalTo("no-such-organisation"))
                .body("problems.find { it.row == 5 }.column", equalTo("D"))
                .body("problems.find { it.row == 11 }.code", equalTo("own-account"));
    }

    @Test
    void gb18030AndWorkbooksAreReadAlike() throws IOException {
        post(PEOPLE.getBytes(Charset.forName("GB18030")), false).body("added", equalTo(3));
        byte[] template = admin().get("/api/v1/staff/template")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        post(template, false).body("rows", equalTo(0)).body("problems", empty());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template));
                var out = new java.io.ByteArrayOutputStream()) {
            var row = book.getSheetAt(0).createRow(1);
            row.createCell(0).setCellValue("xu");
            row.createCell(1).setCellValue("许雪梅");
            row.createCell(2).setCellValue("教研室编排");
            book.write(out);
            post(out.toByteArray(), false).body("added", equalTo(1)).body("problems", empty());
        }
    }

    @Test
    void whatIsNoSheetOfPeopleIsRefused() {
        assertThat(admin().multiPart("file", "x.csv", "日期,年级\n2020-04-15,四年级\n".getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/staff/imports")
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin().multiPart("apply", "true")
                        .post("/api/v1/staff/imports")
                        .statusCode())
                .isEqualTo(422);
    }

    private static ValidatableResponse take(String csv, boolean apply) {
        return post(csv.getBytes(StandardCharsets.UTF_8), apply);
    }

    private static ValidatableResponse post(byte[] sheet, boolean apply) {
        return admin().multiPart("file", "人员.csv", sheet)
                .multiPart("apply", Boolean.toString(apply))
                .post("/api/v1/staff/imports")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }
}
