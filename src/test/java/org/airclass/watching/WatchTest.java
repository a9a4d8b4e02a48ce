package org.airclass.watching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class WatchTest {

    @Inject
    Published published;

    @BeforeEach
    void publish() {
        published.lessons("w1", "w2", "w3");
    }

    @Test
    void aWatchLinkCountsAnOpeningAndLeadsToTheRegisteredAddress() {
        tap().get("/watch/w1/live")
                .then()
                .statusCode(302)
                .header("Location", "https://live.example.cn/w1/%E7%9B%B4%E6%92%AD")
                .header("Cache-Control", "no-store")
                .cookie("airclass_viewer", matchesPattern("[\\w-]{22}"));
        tap().cookie("airclass_viewer", "u1").get("/watch/w1/replay").then().statusCode(302);
        assertThat(published.sum("opens", "w1")).isEqualTo(2);
        assertThat(published.number("SELECT COUNT(DISTINCT source) FROM watching_count WHERE lesson = 'w1'"))
                .isEqualTo(2);
    }

    @Test
    void itIsNoOpenRedirect() {
        for (String path : new String[] {
            "/watch/w1/other", "/watch/nowhere/live", "/watch/w1/tv", "/watch/w1/https:%2F%2Fevil.example"
        }) {
            tap().accept("application/json")
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:airclass:no-such-source"));
        }
    }

    @Test
    void whatIsNoOpeningIsNotCounted() {
        tap().head("/watch/w2/live").then().statusCode(302);
        tap().header("Sec-Purpose", "prefetch").get("/watch/w2/live").then().statusCode(302);
        tap().header("User-Agent", "DingTalkBot-LinkService/1.0")
                .get("/watch/w2/live")
                .then()
                .statusCode(302);
        assertThat(published.sum("opens + robot_opens", "w2")).isZero();
    }

    @Test
    void aRobotIsCountedApartAndGetsNoCookie() {
        String cookie = tap().header("User-Agent", "Sogou web spider/4.0(+http://www.sogou.com/docs/help)")
                .get("/watch/w3/live")
                .cookie("airclass_viewer");
        assertThat(cookie).isNull();
        assertThat(published.sum("opens", "w3")).isZero();
        assertThat(published.sum("robot_opens", "w3")).isEqualTo(1);
    }

    @Test
    void aCancelledLessonsLinkLeadsToItsPage() {
        published.cancelled("w4");
        tap().get("/watch/w4/live").then().statusCode(302).header("Location", "/lessons/w4");
        assertThat(published.sum("opens", "w4")).isZero();
    }

    private static RequestSpecification tap() {
        return given().redirects().follow(false);
    }
}
