package org.airclass.viewership;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.airclass.Accounts;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.programme.Content;
import org.airclass.programme.Programme;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Source;
import org.airclass.programme.SourceKind;
import org.airclass.site.Transactions;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class DeclaredTest {

    private static final byte[] PDF = "%PDF-1.4 proof".getBytes(StandardCharsets.US_ASCII);

    private static boolean watched;

    @Inject
    Programme programme;

    @Inject
    TestClock clock;

    private Accounts people;

    /** On 9 March 2065 two devices open a lesson of the day before. */
    @BeforeEach
    void watchOnce() {
        people = new Accounts();
        if (!watched) {
            watched = true;
            Transactions.run(() -> programme.publish(
                    new Content(List.of(lesson(LocalDate.of(2065, 3, 8))), List.of()), "admin", null));
            clock.set(ZonedDateTime.of(2065, 3, 9, 9, 5, 0, 0, clock.getZone()));
            for (String device : List.of("d-1", "d-2")) {
                given().body("{\"lesson\":\"dec-1\",\"source\":\"tv\",\"event\":\"open\",\"viewer\":\"" + device
                                + "\"}")
                        .post("/api/v1/views")
                        .then()
                        .statusCode(204);
            }
        }
        clock.set(ZonedDateTime.of(2065, 3, 20, 12, 0, 0, 0, clock.getZone()));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aBatchIsTakenOnce() {
        String batch = batch("once", entry("2065-03-01", "HOUSEHOLDS", "1200", ""));
        String id =
                post(people.operator.json(), batch).statusCode(201).extract().path("entries[0]");
        post(people.operator.json(), batch).statusCode(200).body("entries", contains(id));
        listed("2065-03-01").body("rows", hasSize(1)).body("rows[0].value", equalTo(1200.0f));
    }

    @Test
    void theSameBatchFromManyHandsAtOnceIsTakenOnce() throws Exception {
        String batch = batch("at-once", entry("2065-03-02", "HITS", "1", ""));
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Integer>> answers = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> hands.submit(() -> {
                        go.await();
                        return people.operator
                                .json()
                                .body(batch)
                                .post("/api/v1/declared")
                                .statusCode();
                    }))
                    .toList();
            go.countDown();
            int taken = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
                taken += answer.get() == 201 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            hands.shutdownNow();
        }
        listed("2065-03-02").body("rows", hasSize(1));
    }

    @Test
    void anotherBatchUnderTheSameIdIsRefused() {
        post(adminJson(), batch("differs", entry("2065-03-03", "HITS", "1", "")))
                .statusCode(201);
        post(adminJson(), batch("differs", entry("2065-03-03", "HITS", "2", "")))
                .statusCode(409)
                .body("type", equalTo("urn:airclass:batch-differs"));
        listed("2065-03-03").body("rows", hasSize(1)).body("rows[0].value", equalTo(1.0f));
    }

    @Test
    void oneBadEntryAndNothingIsTaken() {
        post(adminJson(), batch("bad", entry("2065-03-04", "HITS", "1", ""), entry("2065-03-04", "HITS", "viele", "")))
                .statusCode(422)
                .body("problems[0].field", equalTo("entries[1].value"))
                .body("problems[0].code", equalTo("bad-value"));
        listed("2065-03-04").body("rows", empty());
    }

    @Test
    void aCorrectionNamesTheOldAndBothAreShown() {
        String old = post(adminJson(), batch("old", entry("2065-03-05", "OPENS", "50", "")))
                .statusCode(201)
                .extract()
                .path("entries[0]");
        String correction = entry("2065-03-05", "OPENS", "5", ", \"corrects\": \"" + old + "\", \"note\": \"多写一个零\"");
        String fresh = post(adminJson(), batch("new", correction))
                .statusCode(201)
                .extract()
                .path("entries[0]");
        listed("2065-03-05")
                .body("rows.id", containsInAnyOrder(old, fresh))
                .body("rows.find { it.id == '" + old + "' }.correctedBy", equalTo(fresh))
                .body("rows.find { it.id == '" + fresh + "' }.corrects", equalTo(old));
        post(adminJson(), batch("newer", correction))
                .statusCode(422)
                .body("problems[0].code", equalTo("corrected-before"));
        reconciled("2065-03-05").body("rows.entry", contains(fresh));
    }

    @Test
    void declaredStandsBesideCountedWithTheDifferenceOfOneUnit() {
        post(
                        adminJson(),
                        batch(
                                "beside",
                                entry("2065-03-09", "OPENS", "12", ""),
                                entry("2065-03-09", "HOUSEHOLDS", "900", ""),
                                entry("2065-03-09", "DEVICES", "5", ", \"lesson\": \"dec-1\""),
                                entry("2065-03-09", "PEOPLE", "7", ", \"organisation\": \"东区一中\"")))
                .statusCode(201);
        reconciled("2065-03-09")
                .body("rows", hasSize(4))
                .body("rows.find { it.unit == 'OPENS' }.counted", equalTo(2))
                .body("rows.find { it.unit == 'OPENS' }.difference", equalTo(10.0f))
                .body("rows.find { it.unit == 'OPENS' }.differencePercent", equalTo(500.0f))
                .body("rows.find { it.unit == 'HOUSEHOLDS' }.counted", equalTo(2))
                .body("rows.find { it.unit == 'HOUSEHOLDS' }.countedUnit", equalTo("viewers"))
                .body("rows.find { it.unit == 'HOUSEHOLDS' }.difference", nullValue())
                .body("rows.find { it.unit == 'HOUSEHOLDS' }.comparison", equalTo("UNITS_DIFFER"))
                .body("rows.find { it.unit == 'DEVICES' }.difference", equalTo(3.0f))
                .body("rows.find { it.unit == 'DEVICES' }.lessonTitle", equalTo("琥珀"))
                .body("rows.find { it.unit == 'PEOPLE' }.comparison", equalTo("NOT_COUNTED"))
                .body("definitions.key", hasItem("HOUSEHOLDS"))
                .body("definitions.key", hasItem("viewers"));
        reconciled("2065-03-08").body("rows", empty());
        String file = admin().get("/api/v1/reconciliation?from=2065-03-09&to=2065-03-09&format=csv")
                .asString();
        assertThat(file.lines().toList())
                .hasSize(5)
                .anyMatch(line -> line.contains(",12.00,访问人次,2,访问人次,10.00,500.0,"))
                .anyMatch(line -> line.contains(",900.00,收视户数,2,观看人数,,,"));
    }

    /** As after a slip in its name: nothing of it could be counted, which is not nothing. */
    @Test
    void besideAChannelThatWasNeverPublishedStandsNoFigure() {
        post(adminJson(), batch("slip", entry("2065-03-18", "OPENS", "8000", ", \"channel\": \"有线504\"")))
                .statusCode(201);
        reconciled("2065-03-18")
                .body("rows[0].counted", nullValue())
                .body("rows[0].difference", nullValue())
                .body("rows[0].comparison", equalTo("NOT_COUNTED"));
        post(adminJson(), batch("no-slip", entry("2065-03-19", "OPENS", "8000", ", \"channel\": \"有线 504\"")))
                .statusCode(201);
        reconciled("2065-03-19").body("rows[0].counted", equalTo(0));
    }

    @Test
    void aFigureDeclaredTwiceIsMarked() {
        post(adminJson(), batch("repeated", entry("2065-03-10", "HITS", "1", ""), entry("2065-03-10", "HITS", "2", "")))
                .statusCode(201);
        reconciled("2065-03-10").body("rows.repeated", contains(true, true));
    }

    @Test
    void aSheetWithChineseHeadersInAnyOrder() throws IOException {
        sheet("sheet", "东区一中").statusCode(201).body("entries", hasSize(2));
        listed("2065-03-11")
                .body("rows.unit", containsInAnyOrder("HOUSEHOLDS", "RATING"))
                .body("rows.source.unique()", contains("海州电信 IPTV"))
                .body("rows.find { it.unit == 'RATING' }.value", equalTo(3.25f))
                .body("rows.find { it.unit == 'RATING' }.organisation", equalTo(people.school));
        sheet("sheet", "东区一中").statusCode(200);
    }

    @Test
    void problemsOfASheetNameTheirCells() throws IOException {
        sheet("sheet-bad", "没有的学校")
                .statusCode(422)
                .body("problems[0].code", equalTo("unknown-organisation"))
                .body("problems[0].sheet", equalTo("三月"))
                .body("problems[0].row", equalTo(4))
                .body("problems[0].column", equalTo("E"));
    }

    @Test
    void aCsvInGb18030IsReadAndAnUnknownColumnIsToldNotDropped() {
        csv("csv", "来源,类别,指标,日期,数值\n海州有线,有线,户,2065/3/12,88\n").statusCode(201);
        listed("2065-03-12").body("rows.value", contains(88.0f));
        csv("csv-2", "来源,类别,指标,日期,数值,天气\n海州有线,有线,户,2065/3/12,88,晴\n")
                .statusCode(422)
                .body("problems.code", hasItem("unknown-column"))
                .body("problems[0].column", equalTo("F"));
    }

    @Test
    void evidenceComesBackAsItWasAndIsNeverShownInPlace() {
        String id = people.operator
                .request()
                .multiPart("file", "证明 <b>.pdf", PDF)
                .post("/api/v1/declared/evidence")
                .then()
                .statusCode(201)
                .body("type", equalTo("application/pdf"))
                .extract()
                .path("id");
        post(
                        people.operator.json(),
                        batch("proved", entry("2065-03-13", "HITS", "1", ", \"evidence\": \"" + id + "\"")))
                .statusCode(201);
        byte[] back = admin().get("/api/v1/declared/evidence/" + id)
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(PDF);
        given().get("/api/v1/declared/evidence/" + id).then().statusCode(401);
        people.editor.request().get("/api/v1/declared/evidence/" + id).then().statusCode(404);
    }

    @Test
    void oneFileProvesEveryRowOfASheetThatNamesNone() {
        String id = admin().multiPart("file", "证明.pdf", PDF)
                .post("/api/v1/declared/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin().multiPart(
                        "file", "数据.csv", "来源,类别,指标,日期,数值\n海州有线,有线,户,2065-03-15,88\n".getBytes(StandardCharsets.UTF_8))
                .multiPart("batch", "proved-sheet")
                .multiPart("evidence", id)
                .post("/api/v1/declared/files")
                .then()
                .statusCode(201);
        listed("2065-03-15").body("rows.evidence", contains(id));
    }

    @Test
    void whatIsNoEvidenceIsRefused() {
        adminUpload("page.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422);
        byte[] large = new byte[Evidences.LARGEST + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        adminUpload("large.pdf", large).statusCode(413);
    }

    @Test
    void anOperatorSeesTheirOwnAndASchoolWhatIsDeclaredOfIt() {
        post(
                        adminJson(),
                        batch(
                                "of-schools",
                                entry("2065-03-14", "PEOPLE", "1", ", \"organisation\": \"东区一中\""),
                                entry("2065-03-14", "PEOPLE", "2", ", \"organisation\": \"西区一中\""),
                                entry("2065-03-14", "PEOPLE", "3", "")))
                .statusCode(201);
        String range = "/api/v1/declared?from=2065-03-14&to=2065-03-14";
        people.editor.request().get(range).then().body("rows.value", contains(1.0f));
        people.operator.request().get(range).then().body("rows", empty());
        people.reader.request().get(range).then().body("rows", hasSize(3));
    }

    @Test
    void theBodyMayBeNonsense() {
        for (String nonsense :
                List.of("null", "{}", "[]", "{\"batch\": \"x\", \"entries\": [null]}", "{\"batch\": 3")) {
            adminJson().body(nonsense).post("/api/v1/declared").then().statusCode(400);
        }
        post(adminJson(), "{\"batch\": \" \", \"entries\": []}").statusCode(422);
    }

    private ValidatableResponse sheet(String batch, String school) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("三月");
            sheet.createRow(0).createCell(0).setCellValue("海州电信 IPTV 收视数据");
            fill(sheet.createRow(1), "数值", "指标", "日期", "类别", "学校");
            fill(sheet.createRow(2), 4_321, "收视户数", "2065-03-11", "IPTV", null);
            fill(sheet.createRow(3), 3.25, "收视率", "2065-03-11", "IPTV", school);
            book.write(out);
            return admin().multiPart("file", "三月.xlsx", out.toByteArray())
                    .multiPart("batch", batch)
                    .multiPart("source", "海州电信 IPTV", "text/plain;charset=UTF-8")
                    .post("/api/v1/declared/files")
                    .then();
        }
    }

    private static void fill(Row row, Object... values) {
        for (int c = 0; c < values.length; c++) {
            if (values[c] instanceof Number number) {
                row.createCell(c).setCellValue(number.doubleValue());
            } else if (values[c] != null) {
                row.createCell(c).setCellValue(values[c].toString());
            }
        }
    }

    private static ValidatableResponse csv(String batch, String text) {
        return admin().multiPart("file", "数据.csv", text.getBytes(java.nio.charset.Charset.forName("GB18030")))
                .multiPart("batch", batch)
                .post("/api/v1/declared/files")
                .then();
    }

    private static ValidatableResponse adminUpload(String name, byte[] content) {
        return admin().multiPart("file", name, content)
                .post("/api/v1/declared/evidence")
                .then()
                .body("status", not(nullValue()));
    }

    private static ValidatableResponse post(RequestSpecification by, String body) {
        return by.body(body).post("/api/v1/declared").then();
    }

    private static ValidatableResponse listed(String day) {
        return admin().get("/api/v1/declared?from=" + day + "&to=" + day).then().statusCode(200);
    }

    private static ValidatableResponse reconciled(String day) {
        return admin().get("/api/v1/reconciliation?from=" + day + "&to=" + day)
                .then()
                .statusCode(200);
    }

    private static String batch(String id, String... entries) {
        return "{\"batch\": \"2065-%s\", \"source\": \"海州有线\", \"entries\": [%s]}"
                .formatted(id, String.join(",", entries));
    }

    private static String entry(String day, String unit, String value, String more) {
        return "{\"kind\": \"CABLE\", \"unit\": \"%s\", \"from\": \"%s\", \"value\": \"%s\"%s}"
                .formatted(unit, day, value, more);
    }

    private static PublishedLesson lesson(LocalDate date) {
        return new PublishedLesson(
                "dec-1",
                date,
                List.of(4),
                1,
                LocalTime.of(9, 0),
                LocalTime.of(9, 25),
                "语文",
                "琥珀",
                null,
                false,
                null,
                null,
                List.of(),
                List.of(new Source("tv", SourceKind.TV, "有线 504", "https://tv.example.cn/504")));
    }
}
