package org.airclass.viewership;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.programme.Content;
import org.airclass.programme.Programme;
import org.airclass.programme.PublishedHandout;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Source;
import org.airclass.programme.SourceKind;
import org.airclass.programme.Teacher;
import org.airclass.site.Transactions;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class LessonReportTest {

    private static final LocalDate DAY = LocalDate.of(2042, 3, 3);
    private static final String RANGE = "?from=2042-03-03&to=2042-03-04";
    private static final String REPORT = "/api/v1/reports/lessons" + RANGE;

    private static boolean watched;

    @Inject
    Programme programme;

    @Inject
    TestClock clock;

    /** Two devices watch the one lesson, one of them the other as well; a robot looks in. */
    @BeforeEach
    void watchOnce() {
        if (watched) {
            return;
        }
        watched = true;
        Transactions.run(() -> {
            programme.publish(
                    new Content(
                            List.of(
                                    lesson("r-one", DAY, List.of(4), 9, "语文", "=1+1"),
                                    lesson("r-two", DAY, List.of(4, 5), 10, "数学", "<b>小数</b>的意义"),
                                    lesson("r-off", DAY.plusDays(1), List.of(7), 9, "英语", "Unit 2")),
                            List.of(new PublishedHandout(
                                    "r-pack", DAY.minusDays(2), DAY, List.of(4), "学习任务单", List.of(source())))),
                    "admin",
                    null);
        });
        view("r-one", "open", "device-a", 0);
        view("r-one", "play", "device-a", 0);
        view("r-one", "open", "device-b", 0);
        view("r-two", "open", "device-a", 0);
        view("r-pack", "open", "device-c", 0);
        view("r-one", "beat", "device-a", 60);
        view("r-one", "beat", "device-b", 60);
        view("r-two", "beat", "device-c", 60);
        clock.advance(Duration.ofMinutes(3));
        view("r-one", "beat", "device-a", 33);
        view("r-two", "beat", "device-a", 60);
        view("r-two", "beat", "device-b", 60);
        view("r-two", "beat", "device-c", 60);
        given().header(
                        "User-Agent",
                        "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)")
                .body("{\"lesson\":\"r-one\",\"event\":\"open\"}")
                .post("/api/v1/views");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aRowPerLessonAndHandout() {
        admin().get(REPORT)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("rows.lesson", contains("r-pack", "r-one", "r-two", "r-off"))
                .body("rows.kind", contains("HANDOUT", "LESSON", "LESSON", "LESSON"))
                .body("rows[1].date", equalTo("2042-03-03"))
                .body("rows[1].start", equalTo("09:00"))
                .body("rows[1].grade", equalTo(4))
                .body("rows[1].subject", equalTo("语文"))
                .body("rows[1].title", equalTo("=1+1"))
                .body("rows[1].teachers[0].name", equalTo("白雪"))
                .body("rows[2].grades", contains(4, 5))
                .body("rows[0].subject", nullValue())
                .body("rows[0].until", equalTo("2042-03-03"));
    }

    @Test
    void figuresOfALesson() {
        admin().get(REPORT)
                .then()
                .body("rows[1].opens", equalTo(2))
                .body("rows[1].plays", equalTo(1))
                .body("rows[1].viewers", equalTo(2))
                .body("rows[1].watchMinutes", equalTo(2.6f))
                .body("rows[1].peakConcurrent", equalTo(2))
                .body("rows[1].robotOpens", equalTo(1))
                .body("rows[3].opens", equalTo(0))
                .body("rows[3].viewers", equalTo(0))
                .body("rows[3].peakConcurrent", equalTo(0));
    }

    @Test
    void viewersAreUnitedNotAdded() {
        admin().get(REPORT).then().body("rows.viewers.sum()", equalTo(6)).body("totals.viewers", equalTo(3));
    }

    @Test
    void thePeakOfAllIsTheBusiestMinuteNotTheSumOfPeaks() {
        admin().get(REPORT)
                .then()
                .body("rows[1].peakConcurrent", equalTo(2))
                .body("rows[2].peakConcurrent", equalTo(3))
                .body("totals.peakConcurrent", equalTo(4));
    }

    @Test
    void whatAddsUpIsAdded() {
        admin().get(REPORT)
                .then()
                .body("totals.lessons", equalTo(3))
                .body("totals.handouts", equalTo(1))
                .body("totals.opens", equalTo(4))
                .body("totals.plays", equalTo(1))
                .body("totals.watchMinutes", equalTo(6.6f))
                .body("totals.robotOpens", equalTo(1));
    }

    @Test
    void everyFigureHasItsDefinition() {
        admin().get(REPORT)
                .then()
                .body(
                        "definitions.key",
                        contains("opens", "plays", "viewers", "watchMinutes", "peakConcurrent", "robotOpens"))
                .body("definitions.unit", hasSize(6))
                .body("definitions[0].name", equalTo("访问人次"))
                .body("definitions.source", everyItem(equalTo("本站观看计数")));
        admin().header("Accept-Language", "en").get(REPORT).then().body("definitions[0].name", equalTo("Opens"));
    }

    @Test
    void gradeAndSubjectNarrowIt() {
        admin().get(REPORT + "&grade=5")
                .then()
                .body("rows.lesson", contains("r-two"))
                .body("rows[0].grade", equalTo(5))
                .body("totals.peakConcurrent", equalTo(3));
        admin().queryParam("subject", "语文").get(REPORT).then().body("rows.lesson", contains("r-one"));
        admin().queryParam("subject", "炼金术").get(REPORT).then().statusCode(200).body("rows", empty());
    }

    @Test
    void aHandoutBelongsToEveryDayItCovers() {
        admin().get("/api/v1/reports/lessons?from=2042-03-02&to=2042-03-02")
                .then()
                .body("rows.lesson", contains("r-pack"));
    }

    @Test
    void theSameRowsAsCsv() {
        String csv = admin().accept("text/csv")
                .get(REPORT)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("\uFEFF").contains(",'=1+1,").contains("\r\n");
        assertThat(csv.lines()).hasSize(5);
        admin().get(REPORT + "&format=csv")
                .then()
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("airclass-lessons-2042-03-03-2042-03-04.csv"));
    }

    @Test
    void theSameRowsAsExcel() throws IOException {
        byte[] bytes = admin().accept(ExcelReport.MEDIA_TYPE)
                .get(REPORT)
                .then()
                .statusCode(200)
                .contentType(ExcelReport.MEDIA_TYPE)
                .extract()
                .asByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(4);
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
        }
    }

    @Test
    void nonsenseIsRefused() {
        for (String nonsense : List.of(
                "?from=2042-02-30", "?to=x", "?grade=13", "?from=2042-03-04&to=2042-03-03", RANGE + "&format=exe")) {
            admin().get("/api/v1/reports/lessons" + nonsense)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void itIsNotForEverybody() {
        given().get(REPORT).then().statusCode(401);
        given().get("/reports").then().statusCode(401);
    }

    @Test
    void thePageShowsTheSameFigures() {
        String page = page().get("/reports" + RANGE)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
        assertThat(page)
                .contains("3月3日 星期一 至 3月4日 星期二")
                .contains("<b>4<small>次</small></b>")
                .contains("&lt;b&gt;小数&lt;/b&gt;的意义")
                .doesNotContain("<b>小数</b>")
                .contains("学习资料")
                .contains("口径");
    }

    @Test
    void thePageLinksToTheSameRowsAsFiles() {
        page().queryParam("subject", "语文")
                .queryParam("grade", "4")
                .get("/reports" + RANGE)
                .then()
                .body(
                        containsString(
                                "from=2042-03-03&amp;to=2042-03-04&amp;grade=4&amp;subject=%E8%AF%AD%E6%96%87&amp;format=xlsx"));
    }

    @Test
    void anEmptyRangeIsSaidToBeEmpty() {
        page().get("/reports?from=1999-01-01&to=1999-01-02")
                .then()
                .statusCode(200)
                .body(containsString("没有已发布的课"));
    }

    private static RequestSpecification page() {
        return admin().accept("text/html");
    }

    private static void view(String lesson, String event, String device, int seconds) {
        given().body("{\"lesson\":\"%s\",\"source\":\"%s\",\"event\":\"%s\",\"viewer\":\"%s\",\"seconds\":%d}"
                        .formatted(lesson, source().id(), event, device, seconds))
                .post("/api/v1/views")
                .then()
                .statusCode(204);
    }

    private static Source source() {
        return new Source("s1", SourceKind.LIVE, "直播", "https://live.example.cn/1");
    }

    private static PublishedLesson lesson(
            String id, LocalDate date, List<Integer> grades, int hour, String subject, String title) {
        return new PublishedLesson(
                id,
                date,
                grades,
                1,
                LocalTime.of(hour, 0),
                LocalTime.of(hour, 25),
                subject,
                title,
                null,
                false,
                null,
                null,
                List.of(new Teacher("白雪", "实验小学")),
                List.of(source()));
    }
}
