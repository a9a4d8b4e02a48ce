package org.airclass.timetable;

import static io.restassured.RestAssured.given;
import static org.airclass.Staff.admin;
import static org.airclass.Staff.adminJson;
import static org.airclass.timetable.Sheets.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.airclass.PersistenceTest;
import org.airclass.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports as the office works with them: taken back, read by a saved mapping, sent out and in again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@PersistenceTest
class ImportUndoTest {

    private static final String TERM = "2035-import";

    @BeforeEach
    void aTerm() {
        adminJson()
                .body(
                        """
                    {"name": "2035 春", "from": "2035-02-12", "to": "2035-07-06",
                     "bellSchedules": [{"grades": [7], "blocks": [{"period": 1, "start": "08:00", "end": "08:40"}]}]}""")
                .put("/api/v1/terms/" + TERM)
                .then()
                .statusCode(oneOf(200, 201));
    }

    @Test
    void anAppliedImportIsTakenBackAtOnce() {
        Path sheet = csv(StandardCharsets.UTF_8, "日期,年级,节次,学科,课题", "2035-03-05,七年级,1,数学,有理数", "2035-03-06,七年级,1,数学,数轴");
        String id = upload(sheet, null).statusCode(201).extract().path("id");
        admin().post("/api/v1/imports/" + id + "/undo").then().statusCode(409);
        String set = admin().post("/api/v1/imports/" + id + "/apply")
                .then()
                .statusCode(200)
                .body("changeSet", notNullValue())
                .extract()
                .path("changeSet");
        admin().get("/api/v1/draft/changes/" + set)
                .then()
                .body("kind", equalTo("IMPORT"))
                .body("counts.added", equalTo(2));
        admin().get("/api/v1/imports").then().body("find { it.id == '" + id + "' }.undoneAt", nullValue());
        admin().post("/api/v1/imports/" + id + "/undo")
                .then()
                .statusCode(201)
                .body("kind", equalTo("UNDO"))
                .body("undoes", equalTo(set));
        admin().get("/api/v1/draft/lessons?term=" + TERM + "&from=2035-03-05&to=2035-03-06")
                .then()
                .body("lessons", empty());
        admin().get("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + id + "' }.undoneAt", notNullValue())
                .body("find { it.id == '" + id + "' }.appliedAt", notNullValue())
                .body("find { it.id == '" + id + "' }.rows", equalTo(2));
        admin().post("/api/v1/imports/" + id + "/undo").then().statusCode(409);
    }

    @Test
    void aMappingIsSavedByNameAndReadBy() {
        Path sheet = csv(StandardCharsets.UTF_8, "哪天,谁上,学科,对象,讲什么,第几节", "2035-03-12,王强,数学,七年级,有理数,1");
        adminJson()
                .body("{\"columns\": {\"哪天\": \"date\", \"谁上\": \"teacher\", \"讲什么\": \"title\"}}")
                .put("/api/v1/import-mappings/城关中学")
                .then()
                .statusCode(200)
                .body("mapping.columns.谁上", equalTo("teacher"));
        String id = upload(sheet, "城关中学")
                .statusCode(201)
                .body("changes.added", equalTo(1))
                .extract()
                .path("id");
        admin().get("/api/v1/imports/" + id)
                .then()
                .body("columns", hasSize(6))
                .body("columns.find { it.header == '谁上' }.field", equalTo("teacher"))
                .body("columns[0].column", equalTo("A"))
                .body("fields.code", hasItem("livePoint"))
                .body("changes.added[0].lesson.teachers[0].name", equalTo("王强"));
        admin().get("/api/v1/import-mappings").then().statusCode(200).body("name", hasItem("城关中学"));
        upload(sheet, "没有这个").statusCode(404);
        adminJson()
                .body("{\"columns\": {\"谁上\": \"nobody\"}}")
                .put("/api/v1/import-mappings/城关中学")
                .then()
                .statusCode(422);
        adminJson().body("[]").put("/api/v1/import-mappings/x").then().statusCode(422);
        admin().delete("/api/v1/import-mappings/城关中学").then().statusCode(204);
        admin().get("/api/v1/import-mappings/城关中学").then().statusCode(404);
    }

    @Test
    void theExportImportedAgainChangesNothing() throws IOException {
        adminJson()
                .body(
                        """
                    {"date": "2035-03-19", "grades": [7, 8], "start": "08:00", "end": "08:40", "subject": "数学", "title": "合班",
                     "livePoint": "第九直播点", "cancelled": true, "cancelReason": "停电",
                     "teachers": [{"name": "王强", "school": "城关中学"}, {"name": "何平", "role": "SUBSTITUTE", "insteadOf": "陈静"}],
                     "sources": [{"kind": "LIVE", "url": "https://live.example.org/1.m3u8"}, {"kind": "TV", "label": "有线 504"}]}""")
                .post("/api/v1/draft/lessons")
                .then()
                .statusCode(201);
        adminJson()
                .body(
                        """
                    {"from": "2035-03-19", "to": "2035-03-23", "grades": [7], "title": "学习指导",
                     "sources": [{"kind": "DOWNLOAD", "url": "https://files.example.org/g.pdf"}]}""")
                .post("/api/v1/draft/handouts")
                .then()
                .statusCode(201);
        byte[] export = admin().get("/api/v1/draft/export?term=" + TERM + "&from=2035-03-19&to=2035-03-23")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();
        Path sheet = Files.createTempFile("export", ".xlsx");
        Files.write(sheet, export);
        upload(sheet, null)
                .statusCode(201)
                .body("changes.unchanged", equalTo(1))
                .body("changes.added", equalTo(0))
                .body("changes.changed", equalTo(0))
                .body("changes.removed", equalTo(0))
                .body("handouts.unchanged", equalTo(1))
                .body("handouts.added", equalTo(0))
                .body("handouts.changed", equalTo(0))
                .body("problems", empty());
        assertThat(admin().get("/api/v1/imports/template?lang=en").asByteArray())
                .startsWith('P', 'K');
        admin().get("/api/v1/draft/export?from=nonsense").then().statusCode(400);
        given().get("/api/v1/draft/export").then().statusCode(401);
    }

    private static ValidatableResponse upload(Path sheet, String mappingName) {
        var request = admin().multiPart("file", sheet.toFile()).multiPart("term", TERM);
        if (mappingName != null) {
            request.multiPart(new io.restassured.builder.MultiPartSpecBuilder(mappingName)
                    .controlName("mappingName")
                    .charset(StandardCharsets.UTF_8)
                    .build());
        }
        return request.post("/api/v1/imports").then();
    }
}
