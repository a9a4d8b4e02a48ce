package org.airclass.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.airclass.PersistenceTest;
import org.airclass.TestClock;
import org.airclass.TestDatabase;
import org.airclass.site.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class AccessTest {

    private static final String PASSWORD = "test-admin-password";

    private static int days;

    @Inject
    TestClock clock;

    @Inject
    StaffRoll roll;

    @Inject
    Passwords passwords;

    /** A day on at each test, so that none inherits the failures of another; and time waits for the slowest machine. */
    @BeforeEach
    void anotherDay() {
        clock.stop();
        clock.advance(Duration.ofDays(++days));
    }

    @AfterEach
    void realTime() {
        clock.reset();
        Transactions.run(() -> roll.delete("username <> ?1", FirstAdministrator.USERNAME));
    }

    @Test
    void adminSignsInWithBasic() {
        asAdmin()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("username", equalTo("admin"))
                .body("role", equalTo("ADMINISTRATOR"))
                .body("organisation", nullValue());
    }

    @Test
    void withoutCredentialsAProgramIsToldHowToSignIn() {
        given().get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Basic"))
                .body("type", equalTo("urn:airclass:not-signed-in"))
                .body("detail", containsString("登录"));
        given().header("Accept-Language", "en")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .body("detail", containsString("Sign in"));
    }

    @Test
    void aBrowsersScriptIsNotMadeToAskForAPassword() {
        given().header("Sec-Fetch-Mode", "cors")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", nullValue());
    }

    @Test
    void aBrowserIsLedToTheSignInPage() {
        given().redirects()
                .follow(false)
                .accept("text/html,application/xhtml+xml")
                .get("/console/desk?week=3")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?next=%2Fconsole%2Fdesk%3Fweek%3D3"));
    }

    @Test
    void whatIsNotNamedPublicIsClosed() {
        for (String path : new String[] {
            "/api/v1/terms",
            "/api/v1/draft/lessons",
            "/api/v1/programme/../terms",
            "/api/v1/programme/anything",
            "/grades/../api/v1/me",
            "//api/v1/me",
            "/no/such/page"
        }) {
            given().urlEncodingEnabled(false).get(path).then().statusCode(401);
        }
    }

    @Test
    void whoIsSignedInIsToldThatThereIsNothing() {
        for (String path : new String[] {"/no/such/page", "/api/v1/no-such-call", "/console-not"}) {
            given().get(path).then().statusCode(401);
            asAdmin().get(path).then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void healthMetricsAndOpenApiArePublic() {
        for (String path : new String[] {"/q/health/live", "/q/metrics", "/q/openapi", "/sign-in"}) {
            given().get(path).then().statusCode(200);
        }
    }

    @Test
    void wrongMalformedAndForeignSchemesAreRefusedAlike() {
        for (String authorization :
                new String[] {"Basic bm9ib2R5OndoYXRldmVy", "Basic !!!", "Basic", "Basic bm9jb2xvbg==", "Bearer abc", ""
                }) {
            given().header("Authorization", authorization)
                    .get("/api/v1/me")
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("urn:airclass:not-signed-in"));
        }
        given().auth()
                .preemptive()
                .basic("admin", PASSWORD + "x".repeat(100))
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("x".repeat(1_000), "x")
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void fiveFailuresSlowAnAccountDown() {
        for (int i = 0; i < SignIn.FREE_PER_ACCOUNT; i++) {
            basic("li", "wrong").get("/api/v1/me").then().statusCode(401);
        }
        basic("li", "wrong")
                .get("/api/v1/me")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("urn:airclass:slowed-down"));
        clock.advance(Duration.ofSeconds(1));
        basic("li", "wrong").get("/api/v1/me").then().statusCode(401);
        basic("li", "wrong").get("/api/v1/me").then().statusCode(429).header("Retry-After", equalTo("2"));
    }

    @Test
    void aSlowedDownAccountDoesNotJudgeEvenTheRightPassword() {
        join("li", "right-password", Role.TEACHER);
        for (int i = 0; i < SignIn.FREE_PER_ACCOUNT; i++) {
            basic("li", "wrong").get("/api/v1/me").then().statusCode(401);
        }
        basic("li", "right-password").get("/api/v1/me").then().statusCode(429);
        clock.advance(Duration.ofSeconds(1));
        basic("li", "right-password").get("/api/v1/me").then().statusCode(200);
        basic("li", "wrong").get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void whoeverIsInStaysInWhileSomebodyElseGuesses() {
        join("li", "right-password", Role.TEACHER);
        basic("li", "right-password").get("/api/v1/me").then().statusCode(200);
        for (int i = 0; i < SignIn.FREE_PER_ACCOUNT; i++) {
            basic("li", "wrong").get("/api/v1/me").then().statusCode(401);
        }
        basic("li", "wrong").get("/api/v1/me").then().statusCode(429);
        basic("li", "right-password").get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void aStaffRoomBehindOneAddressIsNotLockedOutByATypoEach() {
        for (int i = 0; i < 12; i++) {
            basic("teacher" + i, "typo").get("/api/v1/me").then().statusCode(401);
        }
        asAdmin().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void fiftyFailuresSlowAnAddressDown() {
        for (int i = 0; i < SignIn.FREE_PER_ADDRESS; i++) {
            basic("guess" + i, "wrong").get("/api/v1/me").then().statusCode(401);
        }
        basic("another", "wrong").get("/api/v1/me").then().statusCode(429);
    }

    @Test
    void aChangedPasswordCountsAtOnce() {
        join("li", "first-password", Role.TEACHER);
        basic("li", "first-password").get("/api/v1/me").then().statusCode(200);
        String session = sessionOf("li", "first-password");
        String hash = passwords.hash("second-password");
        Transactions.run(() -> roll.find("username", "li").singleResult().changePassword(hash, clock.instant()));
        basic("li", "first-password").get("/api/v1/me").then().statusCode(401);
        withSession(session).get("/api/v1/me").then().statusCode(401);
        basic("li", "second-password").get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void whoHasLeftIsOut() {
        join("li", "right-password", Role.TEACHER);
        String session = sessionOf("li", "right-password");
        Transactions.run(() -> roll.update("active = false where username = ?1", "li"));
        basic("li", "right-password").get("/api/v1/me").then().statusCode(401);
        withSession(session).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void theSignInPageOpensASession() {
        Response answer = postSignIn("admin", PASSWORD, "/reports?grade=4");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/reports?grade=4");
        assertThat(answer.header("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict", "Path=/")
                .doesNotContain("Secure");
        withSession(answer.cookie(SessionCookie.NAME))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("admin"));
    }

    @Test
    void theSignInPageSaysWhatIsWrongAndKeepsTheName() {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams("username", "<b>李老师</b>", "password", "wrong")
                .post("/sign-in")
                .then()
                .statusCode(401)
                .contentType(ContentType.HTML)
                .body(containsString("用户名或密码不对"))
                .body(containsString("&lt;b&gt;李老师&lt;/b&gt;"));
    }

    @Test
    void theSignInPageSlowsDownToo() {
        for (int i = 0; i < SignIn.FREE_PER_ACCOUNT; i++) {
            assertThat(postSignIn("wang", "wrong", null).statusCode()).isEqualTo(401);
        }
        Response answer = postSignIn("wang", "wrong", null);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.body().asString()).contains("1 秒后再试");
    }

    @Test
    void whoComesForNoPageInParticularIsLedToTheirWork() {
        join("leser", "right-password", Role.REPORT_READER);
        join("lehrer", "right-password", Role.TEACHER);
        assertThat(postSignIn("leser", "right-password", "").header("Location")).endsWith("/reports");
        assertThat(postSignIn("lehrer", "right-password", null).header("Location"))
                .endsWith("/console");
        assertThat(postSignIn("admin", PASSWORD, "//evil.example/").header("Location"))
                .endsWith("/console");
    }

    @Test
    void signInLeadsNowhereElse() {
        for (String next : new String[] {
            "//evil.example/",
            "https://evil.example/",
            "/\\evil.example",
            "javascript:alert(1)",
            "/sign-out",
            "evil",
            "/a b"
        }) {
            assertThat(SignInPage.ownAddress(next)).as(next).isEmpty();
        }
        assertThat(SignInPage.ownAddress("/console?a=%2F")).contains("/console?a=%2F");
    }

    @Test
    void signOutTakesTheSessionAway() {
        Response answer = given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/sign-out");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Set-Cookie")).contains(SessionCookie.NAME + "=;", "Max-Age=0");
    }

    @Test
    void aSessionChangesNothingForAnotherSitesPage() {
        String session = sessionOf("admin", PASSWORD);
        withSession(session)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/api/v1/me")
                .then()
                .statusCode(403);
        withSession(session)
                .header("Origin", "https://evil.example")
                .post("/api/v1/me")
                .then()
                .statusCode(403);
        withSession(session)
                .multiPart("file", "x.csv", new byte[10])
                .post("/api/v1/me")
                .then()
                .statusCode(403);
        withSession(session)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/api/v1/me")
                .then()
                .statusCode(405);
    }

    @Test
    void rememberedBasicCredentialsChangeNothingForAnotherSitesPage() {
        asAdmin()
                .header("Origin", "https://evil.example")
                .post("/api/v1/me")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:airclass:foreign-origin"));
    }

    @Test
    void aScriptNeedsNoToken() {
        asAdmin()
                .multiPart("file", "x.csv", new byte[10])
                .post("/api/v1/me")
                .then()
                .statusCode(405);
        asAdmin()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/me")
                .then()
                .statusCode(405);
    }

    @Test
    void anotherSiteCannotSignSomebodyIn() {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Origin", "https://evil.example")
                .formParams("username", "admin", "password", PASSWORD)
                .post("/sign-in")
                .then()
                .statusCode(403);
    }

    @Test
    void aSessionInUseIsRenewedBeforeItEnds() {
        String session = sessionOf("admin", PASSWORD);
        assertThat(withSession(session).get("/api/v1/me").cookie(SessionCookie.NAME))
                .isNull();
        clock.advance(Duration.ofHours(2));
        String renewed = withSession(session).get("/api/v1/me").cookie(SessionCookie.NAME);
        clock.advance(Duration.ofHours(11));
        withSession(session).get("/api/v1/me").then().statusCode(401);
        withSession(renewed).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void aRoleOpensWhatItImpliesAndNoMore() {
        join("reader", "right-password", Role.REPORT_READER);
        join("publisher", "right-password", Role.PUBLISHER);
        basic("reader", "right-password").get("/api/v1/reports/lessons").then().statusCode(200);
        basic("publisher", "right-password")
                .get("/api/v1/reports/lessons")
                .then()
                .statusCode(200);
        basic("reader", "right-password")
                .post("/api/v1/editions")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:airclass:not-allowed"));
        basic("reader", "right-password").get("/api/v1/terms").then().statusCode(200);
        basic("reader", "right-password")
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/terms/2031a")
                .then()
                .statusCode(403);
        basic("publisher", "right-password")
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/terms/2031a")
                .then()
                .statusCode(422);
    }

    @Test
    void passwordsAreKeptAsBcryptOnly() {
        assertThat(roll.activeMember("admin").orElseThrow().passwordHash()).startsWith("$2a$");
    }

    private void join(String username, String password, Role role) {
        StaffMember member = new StaffMember(username, username, role, passwords.hash(password), clock.instant());
        Transactions.run(() -> roll.persist(member));
    }

    private static RequestSpecification asAdmin() {
        return basic("admin", PASSWORD);
    }

    private static RequestSpecification basic(String username, String password) {
        return given().auth().preemptive().basic(username, password);
    }

    private static RequestSpecification withSession(String session) {
        return given().redirects().follow(false).cookie(SessionCookie.NAME, session);
    }

    private static String sessionOf(String username, String password) {
        return postSignIn(username, password, null).cookie(SessionCookie.NAME);
    }

    private static Response postSignIn(String username, String password, String next) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams("username", username, "password", password, "next", next == null ? "" : next)
                .post("/sign-in");
    }
}
