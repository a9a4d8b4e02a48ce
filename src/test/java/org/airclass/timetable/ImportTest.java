package org.airclass.timetable;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.airclass.timetable.Sheets.csv;
import static org.airclass.timetable.Sheets.row;
import static org.airclass.timetable.Sheets.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class ImportTest {

    private static final String TERM = "2020-import";

    @BeforeEach
    void aTerm() {
        String blocks = Sheets.TERM.bellSchedules().get(0).blocks().stream()
                .map(b -> "{\"period\":%d,\"start\":\"%s\",\"end\":\"%s\"}".formatted(b.period(), b.start(), b.end()))
                .collect(Collectors.joining(","));
        adminJson()
                .body(
                        """
                    {"name": "2020 春", "from": "2020-02-17", "to": "2020-07-15",
                     "bellSchedules": [{"grades": [1,2,3,4,5,6,7,8,9,10,11,12], "blocks": [%s]}],
                     "makeUpDays": [{"date": "2020-05-09", "follows": "FRIDAY"}, {"date": "2020-06-28", "follows": "THURSDAY"}]}"""
                                .formatted(blocks))
                .put("/api/v1/terms/" + TERM)
                .then()
                .statusCode(oneOf(200, 201));
    }

    @Test
    void aSheetIsLookedAtAppliedAndAppliedAgainWithoutEffect() {
        Path sheet = csv(
                Charset.forName("GB18030"),
                "课题,日期,年级,节次,学科,授课教师,学校,收看方式,回看",
                "(统编版)《琥珀》第一课时,3月2日,四年级,1,语文,张三,实验小学,有线/IPTV,https://v.example.org/1.mp4",
                "小数的意义,3月2日,四年级,2,数学,,,,");
        ValidatableResponse preview = upload(sheet)
                .statusCode(201)
                .header("Location", containsString("/api/v1/imports/"))
                .body("layout", equalTo("flat"))
                .body("rows", equalTo(2))
                .body("lessons", equalTo(2))
                .body("downloads", equalTo(0))
                .body("problems", empty())
                .body("changes.added", equalTo(2))
                .body("changes.changed", equalTo(0));
        assertThat(draft("2020-03-02", 4)).isEmpty();
        String id = preview.extract().path("id");
        admin().get("/api/v1/imports/" + id)
                .then()
                .statusCode(200)
                .body("changes.added", hasSize(2))
                .body("changes.added[0].row", equalTo(2))
                .body("changes.added[0].lesson.textbook", equalTo("统编版"))
                .body("changes.added[0].lesson.title", equalTo("《琥珀》第一课时"));
        apply(id).statusCode(200).body("changes.added", equalTo(2)).body("appliedAt", notNullValue());
        apply(id).statusCode(200);
        List<String> ids = draft("2020-03-02", 4);
        assertThat(ids).hasSize(2);
        upload(sheet)
                .statusCode(201)
                .body("changes.added", equalTo(0))
                .body("changes.changed", equalTo(0))
                .body("changes.unchanged", equalTo(2));
        applyUpload(sheet);
        assertThat(draft("2020-03-02", 4)).isEqualTo(ids);
    }

    @Test
    void aCorrectedSheetShowsItsDifferenceAndKeepsIds() {
        applyUpload(csv("日期,年级,节次,学科,课题,教师", "2020-03-03,4,1,语文,琥珀,张三", "2020-03-03,4,2,数学,小数,李四"));
        List<String> before = draft("2020-03-03", 4);
        Path corrected = csv("日期,年级,节次,学科,课题,教师", "2020-03-03,4,1,语文,琥珀（二）,王五", "2020-03-03,4,2,数学,小数,李四");
        ValidatableResponse preview = upload(corrected)
                .statusCode(201)
                .body("changes.changed", equalTo(1))
                .body("changes.unchanged", equalTo(1));
        admin().get("/api/v1/imports/" + preview.extract().path("id"))
                .then()
                .body("changes.changed[0].lesson.id", equalTo(before.get(0)))
                .body("changes.changed[0].fields.find { it.field == 'title' }.before", equalTo("琥珀"))
                .body("changes.changed[0].fields.find { it.field == 'title' }.after", equalTo("琥珀（二）"))
                .body("changes.changed[0].fields.find { it.field == 'teachers' }.after", equalTo("王五"));
        apply(preview.extract().path("id")).statusCode(200);
        assertThat(draft("2020-03-03", 4)).isEqualTo(before);
    }

    @Test
    void aPreviewOfAnOlderDraftIsRefused() {
        String id = upload(csv("日期,年级,节次,学科,课题", "2020-03-04,4,1,语文,琥珀"))
                .statusCode(201)
                .extract()
                .path("id");
        applyUpload(csv("日期,年级,节次,学科,课题", "2020-03-04,5,1,语文,匆匆"));
        apply(id).statusCode(409).body("type", containsString("draft-moved-on"));
        assertThat(draft("2020-03-04", 4)).isEmpty();
    }

    @Test
    void nothingIsRemovedUnlessAskedFor() {
        applyUpload(csv("日期,年级,节次,学科,课题", "2020-03-05,4,1,语文,琥珀", "2020-03-05,4,2,数学,小数", "2020-03-05,5,1,语文,匆匆"));
        Path shorter = csv("日期,年级,节次,学科,课题", "2020-03-05,4,1,语文,琥珀");
        upload(shorter).body("changes.removed", equalTo(0));
        String id = admin().multiPart("file", shorter.toFile())
                .multiPart("term", TERM)
                .multiPart("removeMissing", "true")
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .body("changes.removed", equalTo(1))
                .extract()
                .path("id");
        apply(id).statusCode(200);
        assertThat(draft("2020-03-05", 4)).hasSize(1);
        assertThat(draft("2020-03-05", 5)).hasSize(1);
    }

    @Test
    void aRowThatCantBeUsedIsNotTakenForAMissingLesson() {
        applyUpload(csv("日期,年级,节次,学科,课题", "2020-03-12,4,1,语文,琥珀", "2020-03-12,4,2,数学,小数"));
        admin().multiPart(
                        "file",
                        csv("日期,年级,节次,学科,课题", "2020-03-12,4,1,语文,琥珀", "2020-03-12,4,第九十九节,数学,小数")
                                .toFile())
                .multiPart("term", TERM)
                .multiPart("removeMissing", "true")
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .body("changes.removed", equalTo(0))
                .body("problems.code", hasItem("nothing-removed"));
    }

    @Test
    void clashingRowsAreListedAndTheRestIsApplied() {
        applyUpload(csv("日期,年级,节次,学科,课题,教师", "2020-03-06,4,1,语文,琥珀,赵明月"));
        Path sheet =
                csv("日期,年级,节次,学科,课题,教师", "2020-03-06,5,1,语文,匆匆,赵明月", "2020-03-06,4,1,数学,小数,", "2020-03-06,5,2,数学,方程,");
        ValidatableResponse preview = upload(sheet)
                .statusCode(201)
                .body("lessons", equalTo(1))
                .body("changes.added", equalTo(1))
                .body(
                        "problems.findAll { it.severity == 'ERROR' }.code",
                        equalTo(List.of("teacher-clash", "grade-clash")))
                .body("problems[0].row", equalTo(2))
                .body("problems[0].column", equalTo("F"))
                .body("problems[0].header", equalTo("教师"));
        apply(preview.extract().path("id")).statusCode(200);
        assertThat(draft("2020-03-06", 5)).hasSize(1);
    }

    @Test
    void packsBecomeDownloadsOfTheirLessonOrHandoutsOfTheDay() {
        applyUpload(csv(
                "grade,date,subject,url,title",
                "4,03月09日,语文,https://v.example.org/a.mp4,(统编版)《琥珀》第一课时",
                "4,03月09日,一课一包,https://v.example.org/a b.zip,（统编版）《琥珀》 第一课时",
                "4,03月09日,“一课一包”,https://v.example.org/day.rar,点击下载当日学习资料"));
        admin().get("/api/v1/draft/lessons?from=2020-03-09&to=2020-03-09&grade=4")
                .then()
                .body("lessons", hasSize(1))
                .body("lessons[0].sources.kind", equalTo(List.of("REPLAY", "DOWNLOAD")))
                .body("lessons[0].sources[1].url", equalTo("https://v.example.org/a%20b.zip"));
        admin().get("/api/v1/draft/handouts")
                .then()
                .body("handouts.findAll { it.from == '2020-03-09' }.title", equalTo(List.of("点击下载当日学习资料")));
    }

    @Test
    void aMappingSaysWhatHeadersDoNot() {
        Path sheet = csv("哪天,几年级,第几堂,什么课", "2020-03-10,4,1,语文");
        upload(sheet).statusCode(422).body("type", containsString("no-header"));
        String mapping = "{\"columns\":{\"哪天\":\"date\",\"几年级\":\"grade\",\"C\":\"period\",\"什么课\":\"subject\"}}";
        admin().multiPart("file", sheet.toFile())
                .multiPart("term", TERM)
                .multiPart(new MultiPartSpecBuilder(mapping)
                        .controlName("mapping")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .body("lessons", equalTo(1))
                .body("problems", empty());
    }

    @Test
    void problemsAreToldInTheReadersLanguage() {
        Path sheet = csv("日期,年级,学科", "2020-02-30,4,语文");
        admin().header("Accept-Language", "en")
                .multiPart("file", sheet.toFile())
                .multiPart("term", TERM)
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .body("problems[0].message", equalTo("There is no such day: 2020-02-30"));
    }

    @Test
    void anImportIsForStaff() {
        given().multiPart("file", csv("日期,年级,学科").toFile())
                .multiPart("term", TERM)
                .post("/api/v1/imports")
                .then()
                .statusCode(401);
    }

    @Test
    void anUnknownTermIsRefused() {
        admin().multiPart("file", csv("日期,年级,学科", "2020-03-02,4,语文").toFile())
                .multiPart("term", "2099-nowhere")
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("problems[0].field", equalTo("term"));
    }

    @Test
    void anUnfinishedRequestIsRefused() {
        admin().multiPart("term", TERM)
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("file"));
        admin().get("/api/v1/imports/nothere").then().statusCode(404);
        admin().post("/api/v1/imports/nothere/apply").then().statusCode(404);
    }

    @Test
    void fiftyMegabytesAreRefused() {
        long revision = revision();
        upload(Sheets.bytes(".csv", new byte[50_000_000])).statusCode(413);
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void badFilesAreRefusedAndChangeNothing() {
        long revision = revision();
        upload(Sheets.bytes(".csv", new byte[0])).statusCode(422).body("type", containsString("empty-file"));
        upload(BadFiles.pictureNamedXlsx()).statusCode(422).body("type", containsString("not-a-sheet"));
        upload(BadFiles.zipBomb()).statusCode(422).body("type", containsString("swollen-file"));
        upload(csv("一些文字", "没有表头")).statusCode(422).body("type", containsString("no-header"));
        upload(xlsx("课表", row("日期", "上课日期", "年级", "学科"), row("2020-03-02", "2020-03-02", "4", "语文")))
                .statusCode(422)
                .body("problems[0].code", equalTo("duplicate-header"))
                .body("problems[0].columns", equalTo(List.of("A", "B")));
        assertThat(revision()).isEqualTo(revision);
    }

    private static ValidatableResponse upload(Path file) {
        return admin().multiPart("file", file.toFile())
                .multiPart("term", TERM)
                .post("/api/v1/imports")
                .then();
    }

    private static ValidatableResponse apply(String id) {
        return admin().post("/api/v1/imports/" + id + "/apply").then();
    }

    private static void applyUpload(Path file) {
        apply(upload(file).statusCode(201).extract().path("id")).statusCode(200);
    }

    private static List<String> draft(String date, int grade) {
        return draftOf("?from=" + date + "&to=" + date + "&grade=" + grade).getList("lessons.id");
    }

    private static long revision() {
        return draftOf("?grade=1").getLong("revision");
    }

    private static JsonPath draftOf(String query) {
        return admin().get("/api/v1/draft/lessons" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
