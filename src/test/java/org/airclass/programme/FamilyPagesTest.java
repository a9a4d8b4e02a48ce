package org.airclass.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Families with several children, on one phone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FamilyPagesTest {

    private static final Pattern TAB = Pattern.compile("<li><a href=\"/grades/(\\d+)[^>]*>.{2,3}</a></li>");

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
    void realTime() {
        clock.reset();
    }

    @Test
    void theFirstVisitOffersTheGradesOfTheStage() {
        assertThat(tabs(given().get("/grades/4"))).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void theSecondChildsGradeStandsBesideTheFirsts() {
        String first = given().get("/grades/4").cookie("grade");
        Response second = given().cookie("grade", first).get("/grades/8");
        assertThat(second.cookie("grade")).isEqualTo("8-4");
        assertThat(tabs(second)).containsExactly("4", "8");
        second.then().header("Cache-Control", containsString("private"));
        assertThat(second.headers().getValues("Vary")).containsOnlyOnce("cookie");
    }

    @Test
    void theOtherChildsDayIsTheSameDay() {
        given().cookie("grade", "4-8")
                .get("/grades/4?date=2020-04-17")
                .then()
                .body(containsString("href=\"/grades/8?date=2020-04-17\""));
    }

    @Test
    void homeIsTheGradeThatWasLookedAtLast() {
        Response home = given().cookie("grade", "8-4").get("/");
        home.then().body(containsString("八年级"));
        assertThat(tabs(home)).containsExactly("4", "8");
    }

    @Test
    void aFamilyOfOneGradeIsServedWhatEverybodyIs() {
        given().cookie("grade", "4")
                .get("/grades/4")
                .then()
                .header("Cache-Control", containsString("public"))
                .header("Set-Cookie", nullValue());
    }

    @Test
    void aGradeCanBeForgotten() {
        given().cookie("grade", "8-4")
                .get("/grades")
                .then()
                .header("Cache-Control", containsString("private"))
                .body(containsString("最近看过"), containsString("href=\"/grades?forget=8\""));
        given().cookie("grade", "8-4")
                .get("/grades?forget=8")
                .then()
                .cookie("grade", equalTo("4"))
                .body(not(containsString("最近看过")));
    }

    @Test
    void aForgottenGradeThatIsNoneIsRefused() {
        given().get("/grades?forget=x").then().statusCode(400);
    }

    private static List<String> tabs(Response page) {
        String html = page.asString();
        String bar = html.substring(html.indexOf("<nav class=\"grades\""), html.indexOf("<div class=\"heading\""));
        return TAB.matcher(bar).results().map(found -> found.group(1)).toList();
    }
}
