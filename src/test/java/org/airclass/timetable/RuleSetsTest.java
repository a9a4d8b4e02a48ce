package org.airclass.timetable;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class RuleSetsTest {

    @Test
    void presetsTellTheirSourceAndWhatTheyAskFor() {
        admin().get("/api/v1/rule-presets")
                .then()
                .statusCode(200)
                .body("", hasSize(7))
                .body("find { it.code == 'nhc-2020-04' }.authority", equalTo("国家卫生健康委疾控局"))
                .body("find { it.code == 'nhc-2020-04' }.date", equalTo("2020-04"))
                .body("find { it.code == 'nhc-2020-04' }.rules[0].sentence", equalTo("每节课不超过 20 分钟"))
                .body("find { it.code == 'nhc-2020-04' }.rules[0].stages", contains("PRIMARY"))
                .body("find { it.code == 'nhc-2020-04' }.rules[0].unit", equalTo("分钟"));
        admin().header("Accept-Language", "en")
                .get("/api/v1/rule-presets")
                .then()
                .body("find { it.code == 'sichuan-2020-03' }.rules.sentence", hasItem("At most 5 lessons a day"));
    }

    @Test
    void aSetIsPutReplacedAndRemoved() {
        adminJson()
                .body("{\"preset\": \"anhui-2020-02\", \"from\": \"2032-02-01\", \"to\": \"2032-07-01\"}")
                .put("/api/v1/rules/anhui")
                .then()
                .statusCode(201)
                .body("name", equalTo("安徽 2020 年 2 月"))
                .body("rules", hasSize(7));
        adminJson()
                .body(
                        """
                    {"name": "本市约定", "source": {"authority": "海州市教育局", "date": "2032-01"}, "from": "2032-02-01",
                     "rules": [{"rule": "LATEST_END", "limit": "20:30", "grades": [8, 7], "level": "WARN"},
                               {"rule": "NO_NEW_LESSONS", "grades": [1, 2]},
                               {"rule": "NO_LESSON_ON_HOLIDAY"}]}""")
                .put("/api/v1/rules/anhui")
                .then()
                .statusCode(200);
        admin().get("/api/v1/rules")
                .then()
                .statusCode(200)
                .body("find { it.code == 'anhui' }.preset", nullValue())
                .body("find { it.code == 'anhui' }.to", nullValue())
                .body("find { it.code == 'anhui' }.source.authority", equalTo("海州市教育局"))
                .body("find { it.code == 'anhui' }.rules.limit", contains("20:30", null, null))
                .body("find { it.code == 'anhui' }.rules[0].grades", contains(7, 8))
                .body("find { it.code == 'anhui' }.rules.level", contains("WARN", "BLOCK", "BLOCK"))
                .body("find { it.code == 'anhui' }.rules[2].grades", hasSize(12));
        admin().delete("/api/v1/rules/anhui").then().statusCode(204);
        admin().delete("/api/v1/rules/anhui").then().statusCode(404);
        admin().get("/api/v1/rules").then().body("code", not(hasItem("anhui")));
    }

    @Test
    void everyFieldThatCantBeUsedIsNamed() {
        adminJson()
                .body(
                        """
                    {"preset": "mars", "source": {"date": "soon"}, "from": "2032-02-01", "to": "2032-01-01",
                     "rules": [{"rule": "LESSON_MINUTES", "limit": 0}, {"rule": "LATEST_END", "limit": "25:00"},
                               {"rule": "DAY_MINUTES", "limit": 1.5, "grades": [13]}, {"limit": 3}, null]}""")
                .put("/api/v1/rules/-")
                .then()
                .statusCode(422)
                .body(
                        "problems.field",
                        containsInAnyOrder(
                                "preset",
                                "code",
                                "name",
                                "source.authority",
                                "source.date",
                                "to",
                                "rules[0].limit",
                                "rules[1].limit",
                                "rules[2].limit",
                                "rules[2].grades",
                                "rules[3].rule",
                                "rules[4].rule"));
        adminJson().body("").put("/api/v1/rules/x").then().statusCode(400);
        adminJson()
                .body("{\"rules\": [{\"rule\": \"NOISE\"}]}")
                .put("/api/v1/rules/x")
                .then()
                .statusCode(400);
    }

    @Test
    void strangersSeeNothing() {
        given().get("/api/v1/rules").then().statusCode(401);
        given().get("/api/v1/rule-presets").then().statusCode(401);
        given().get("/api/v1/live-points").then().statusCode(401);
        given().get("/api/v1/channels").then().statusCode(401);
        given().get("/api/v1/teachers").then().statusCode(401);
    }
}
