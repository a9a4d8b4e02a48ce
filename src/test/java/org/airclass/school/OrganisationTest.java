package org.airclass.school;

import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class OrganisationTest {

    @Test
    void theTreeIsBuiltFromTheBureauDown() {
        String bureau = add("BUREAU", null, "云山市教育局");
        String district = add("DISTRICT", bureau, "云山东区");
        String school = add("SCHOOL", district, "云山实验小学");
        admin().get("/api/v1/organisations")
                .then()
                .statusCode(200)
                .body("name", hasItems("云山市教育局", "云山东区", "云山实验小学"))
                .body("find { it.id == '" + school + "' }.parent", equalTo(district))
                .body("find { it.id == '" + school + "' }.pupils", equalTo(1200));
        adminJson()
                .body("{\"name\": \"云山第一小学\", \"pupils\": null}")
                .patch("/api/v1/organisations/" + school)
                .then()
                .statusCode(200)
                .body("name", equalTo("云山第一小学"))
                .body("pupils", equalTo(null))
                .body("parent", equalTo(district));
    }

    @Test
    void aSchoolTellsItsPupilsByGrade() {
        String school = add("SCHOOL", null, "在校生小学");
        String path = "/api/v1/organisations/" + school + "/pupils";
        admin().get(path).then().statusCode(200).body("grades", empty());
        adminJson()
                .body("{\"grades\":[{\"grade\":5,\"pupils\":90},{\"grade\":4,\"pupils\":120}]}")
                .put(path)
                .then()
                .statusCode(200);
        adminJson().body("{\"grades\":[{\"grade\":4,\"pupils\":121}]}").put(path);
        admin().get(path).then().body("grades.grade", contains(4)).body("grades.pupils", contains(121));
        for (String nonsense : List.of(
                "{}",
                "{\"grades\":[null]}",
                "{\"grades\":[{\"grade\":13,\"pupils\":1}]}",
                "{\"grades\":[{\"grade\":4,\"pupils\":-1}]}",
                "{\"grades\":[{\"grade\":4,\"pupils\":1},{\"grade\":4,\"pupils\":2}]}")) {
            adminJson().body(nonsense).put(path).then().statusCode(422);
        }
        admin().get("/api/v1/organisations/nowhere/pupils").then().statusCode(404);
    }

    @Test
    void twoOfOneNameAreRefused() {
        String school = add("SCHOOL", null, "同名小学");
        adminJson()
                .body("{\"kind\": \"SCHOOL\", \"name\": \" 同名小学 \"}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:airclass:name-taken"));
        add("SCHOOL", null, "另一所小学");
        adminJson()
                .body("{\"name\": \"另一所小学\"}")
                .patch("/api/v1/organisations/" + school)
                .then()
                .statusCode(409);
    }

    @Test
    void theTreeClosesNoCircle() {
        String above = add("DISTRICT", null, "上区");
        String below = add("SCHOOL", above, "下校");
        adminJson()
                .body("{\"parent\": \"" + below + "\"}")
                .patch("/api/v1/organisations/" + above)
                .then()
                .statusCode(422)
                .body("problems.field", contains("parent"));
        adminJson()
                .body("{\"parent\": \"" + above + "\"}")
                .patch("/api/v1/organisations/" + above)
                .then()
                .statusCode(422);
        adminJson()
                .body("{\"kind\": \"SCHOOL\"}")
                .patch("/api/v1/organisations/" + above)
                .then()
                .statusCode(422);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        adminJson()
                .body("{\"name\": \"\", \"pupils\": -1}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(422)
                .body("problems.field", contains("name", "kind", "pupils"));
        adminJson()
                .body("{\"kind\": \"KINDERGARTEN\", \"name\": \"幼儿园\"}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(400);
        adminJson().body("[]").patch("/api/v1/organisations/nowhere").then().statusCode(400);
        adminJson().body("{}").patch("/api/v1/organisations/nowhere").then().statusCode(404);
    }

    private static String add(String kind, String parent, String name) {
        return adminJson()
                .body("""
                    {"kind": "%s", "parent": %s, "name": "%s", "pupils": 1200}"""
                        .formatted(kind, parent == null ? "null" : "\"" + parent + "\"", name))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .body("name", equalTo(name))
                .extract()
                .path("id");
    }
}
