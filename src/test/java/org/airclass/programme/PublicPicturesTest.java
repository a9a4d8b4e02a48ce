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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The long pictures as a phone gets them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublicPicturesTest {

    private static final String DAY = "/grades/4.png?date=2020-04-15";

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

    @ParameterizedTest
    @ValueSource(strings = {DAY, "/grades/4.png", "/grades/4/week.png", "/guide.png"})
    void aPictureIsOneThatAPhoneShows(String path) throws IOException {
        Response picture = given().get(path);
        picture.then().statusCode(200).contentType("image/png").header("Content-Encoding", nullValue());
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.asByteArray())).getWidth())
                .isEqualTo(1080);
    }

    @Test
    void whoHasThePictureIsNotSentItAgain() {
        String etag = given().get(DAY)
                .then()
                .header("Cache-Control", containsString("public"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag).get(DAY).then().statusCode(304);
        given().head(DAY).then().statusCode(200).header("ETag", equalTo(etag));
    }

    @Test
    void anotherEditionHasAnotherPicture() {
        String before = given().get(DAY).then().extract().header("ETag");
        SampleDay.publish(programme, SampleDay.content(false));
        given().get(DAY).then().header("ETag", not(equalTo(before)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grades/4.png?date=2020-05-20", "/grades/9.png", "/grades/9/week.png"})
    void thereIsNoPictureOfNothing(String path) {
        given().get(path).then().statusCode(404).body("type", equalTo("urn:airclass:nothing-to-show"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grades/13.png", "/grades/4.png?date=today", "/grades/x/week.png"})
    void whatCannotBeReadIsRefused(String path) {
        given().get(path).then().statusCode(400);
    }

    @Test
    void pagesLeadToTheirPictures() {
        given().get("/grades/4").then().body(containsString("href=\"/grades/4.png?date=2020-04-15\""));
        given().get("/grades/4/week").then().body(containsString("href=\"/grades/4/week.png?date=2020-04-13\""));
        given().get("/guide").then().body(containsString("href=\"/guide.png\""));
        given().get("/grades/9").then().body(not(containsString("/grades/9.png")));
    }
}
