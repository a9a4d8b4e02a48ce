package org.airclass.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ServingHealthTest {

    @Test
    void aNodeServesWithAnEditionOrOnceItHasSeenTheDatabase() {
        assertThat(ServingHealth.canServe(3, false)).isTrue();
        assertThat(ServingHealth.canServe(0, true)).isTrue();
        assertThat(ServingHealth.canServe(0, false)).isFalse();
    }

    @Test
    void probesFindIt() {
        given().get("/q/health/group/serving")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.size()", equalTo(1))
                .body("checks[0].name", equalTo("serving"));
    }
}
