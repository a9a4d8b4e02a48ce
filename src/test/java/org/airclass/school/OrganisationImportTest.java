package org.airclass.school;

import static org.airclass.Staff.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class OrganisationImportTest {

    @Test
    void aSheetIsLookedAtAndThenBecomesTheTree() {
        String sheet =
                """
                单位名称,类别,上级单位,学生数
                表内小学,,表内学区,"1,200"
                表内学区,学区,,
                表内中学,学校,表内学区,860人
                """;
        take(sheet, false)
                .body("rows", equalTo(3))
                .body("added", equalTo(3))
                .body("problems", empty())
                .body("applied", equalTo(false));
        assertThat(tree().getString("find { it.name == '表内小学' }")).isNull();
        take(sheet, true).body("added", equalTo(3)).body("applied", equalTo(true));
        String district = tree().getString("find { it.name == '表内学区' }.id");
        assertThat(tree().getString("find { it.name == '表内学区' }.kind")).isEqualTo("DISTRICT");
        assertThat(tree().getString("find { it.name == '表内小学' }.parent")).isEqualTo(district);
        assertThat(tree().getInt("find { it.name == '表内小学' }.pupils")).isEqualTo(1200);
        assertThat(tree().getString("find { it.name == '表内中学' }.kind")).isEqualTo("SCHOOL");
        take(sheet, true)
                .body("unchanged", equalTo(3))
                .body("added", equalTo(0))
                .body("changed", equalTo(0));
        take("学生数,学校名称\n870,表内中学\n", true).body("changed", equalTo(1));
        assertThat(tree().getInt("find { it.name == '表内中学' }.pupils")).isEqualTo(870);
        assertThat(tree().getString("find { it.name == '表内中学' }.parent")).isEqualTo(district);
    }

    @Test
    void aRowThatCantBeUsedIsToldWithItsCellAndSoIsWhatHangsBelowIt() {
        take("name,kind\n表错学区,district\n", true).body("added", equalTo(1));
        take(
                        """
                        单位名称,类别,上级单位,学生数
                        表错一小,学校,没有的学区,
                        表错二小,乐园,,
                        表错三小,学校,,很多
                        表错三小,学校,,5
                        表错学区,学校,,
                        表错南学区,学区,表错一小,
                        表错四小,学校,表错南学区,
                        表错五小,学校,表错学区,
                        ,学校,,9
                        """,
                        true)
                .body("problems.row", contains(2, 3, 4, 5, 6, 7, 8, 10))
                .body("problems.column", contains("C", "B", "D", "A", "B", "C", "C", "A"))
                .body(
                        "problems.code",
                        contains(
                                "no-such-parent",
                                "no-such-kind",
                                "bad-pupils",
                                "twice",
                                "fixed",
                                "no-such-parent",
                                "no-such-parent",
                                "bad-name"))
                .body("added", equalTo(1));
        assertThat(tree().getString("find { it.name == '表错五小' }.kind")).isEqualTo("SCHOOL");
        assertThat(tree().getList("findAll { it.name.startsWith('表错') }.name")).hasSize(2);
    }

    @Test
    void whatIsNoSheetOfOrganisationsIsRefused() {
        admin().multiPart("file", "x.csv", "日期,年级\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/organisations/imports")
                .then()
                .statusCode(422)
                .body("problems.code", contains("no-header"));
        admin().multiPart("apply", "true")
                .post("/api/v1/organisations/imports")
                .then()
                .statusCode(422);
    }

    @Test
    void theTemplateSentBackChangesNothing() {
        for (String language : new String[] {"zh", "en"}) {
            byte[] template = admin().header("Accept-Language", language)
                    .get("/api/v1/organisations/template")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            admin().multiPart("file", "单位表.xlsx", template)
                    .post("/api/v1/organisations/imports")
                    .then()
                    .statusCode(200)
                    .body("rows", equalTo(0))
                    .body("problems", empty());
        }
    }

    private static JsonPath tree() {
        return admin().get("/api/v1/organisations").jsonPath();
    }

    private static ValidatableResponse take(String csv, boolean apply) {
        return admin().multiPart("file", "单位.csv", csv.getBytes(StandardCharsets.UTF_8))
                .multiPart("apply", Boolean.toString(apply))
                .post("/api/v1/organisations/imports")
                .then()
                .statusCode(200);
    }
}
