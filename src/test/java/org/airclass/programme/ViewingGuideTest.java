package org.airclass.programme;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The viewing guide, from the office to the page a homeroom teacher forwards. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class ViewingGuideTest {

    @Inject
    Programme programme;

    @Inject
    TestClock clock;

    @Inject
    Forget forget;

    @BeforeEach
    void morning() {
        forget.everything();
        clock.set(SampleDay.at("09:45"));
        SampleDay.publish(programme);
    }

    @AfterEach
    void nothingStays() {
        clock.reset();
        adminJson().body("{\"lines\": []}").put("/api/v1/viewing-guide");
    }

    @Test
    void numbersByOperatorAndCountyAreOnThePageFromTheNextEdition() {
        adminJson()
                .body(
                        """
                {"lines": [
                  {"operator": "海州有线", "county": "东城区", "grades": [4], "number": "504", "channel": "有线 504"},
                  {"operator": "海州有线", "county": "西城区", "grades": [4], "number": "504", "channel": "有线 504"},
                  {"operator": "海州有线", "county": "临港区", "grades": [4], "number": "84"},
                  {"operator": "海州电信 IPTV", "grades": [6, 5, 4], "number": "901", "channel": "空中课堂小学"}]}""")
                .put("/api/v1/viewing-guide")
                .then()
                .statusCode(200)
                .body("lines", hasSize(4))
                .body("lines[3].grades", equalTo(List.of(4, 5, 6)));
        given().get("/guide").then().statusCode(200).body(not(containsString("海州电信 IPTV")));
        admin().get("/api/v1/draft/difference").then().statusCode(200).body("guide", equalTo(true));

        SampleDay.publish(programme);
        admin().get("/api/v1/draft/difference").then().body("guide", equalTo(false));
        given().get("/guide")
                .then()
                .statusCode(200)
                .body(containsString("海州有线"))
                .body(containsString("<li>东城区</li><li>西城区</li>"))
                .body(containsString("临港区"))
                .body(containsString("<b>84</b>"))
                .body(containsString("四至六年级 <b>901</b>"))
                .body(containsString("全部地区"));
    }

    @Test
    void onlyGradesThatHaveLessonsAreListed() {
        given().get("/guide").then().body(containsString(">四年级</a>"), not(containsString(">九年级</a>")));
        forget.everything();
        given().get("/guide").then().body(containsString(">四年级</a>"), containsString(">九年级</a>"));
    }

    @Test
    void aLineThatCannotBeUsedIsNamedAndNothingChanges() {
        adminJson()
                .body("{\"lines\": [{\"operator\": \"海州有线\", \"grades\": [4]}]}")
                .put("/api/v1/viewing-guide")
                .then()
                .statusCode(422)
                .body("problems[0].line", equalTo(1))
                .body("problems[0].field", equalTo("number"));
        adminJson().get("/api/v1/viewing-guide").then().statusCode(200).body("lines", hasSize(0));
    }

    @Test
    void aGradeThatIsNoneIsUnreadable() {
        adminJson()
                .body("{\"lines\": [{\"operator\": \"海州有线\", \"number\": \"5\", \"grades\": [13]}]}")
                .put("/api/v1/viewing-guide")
                .then()
                .statusCode(400);
    }
}
