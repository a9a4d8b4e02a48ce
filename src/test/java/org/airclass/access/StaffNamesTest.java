package org.airclass.access;

import static org.airclass.Staff.adminJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.airclass.TestDatabase;
import org.airclass.site.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StaffNamesTest {

    @Inject
    StaffNames names;

    @Inject
    StaffRoll roll;

    @AfterEach
    void leave() {
        Transactions.run(() -> roll.delete("username in ?1", List.of("he", "ruan")));
    }

    @Test
    void peopleAreCalledByNameEvenAfterTheyHaveLeft() {
        account("he", "何志航");
        account("ruan", "阮思齐");
        adminJson()
                .body("{\"active\": false}")
                .patch("/api/v1/staff/ruan")
                .then()
                .statusCode(200);
        assertThat(names.of(Arrays.asList("he", "ruan", "he", null, "nobody")))
                .isEqualTo(Map.of("he", "何志航", "ruan", "阮思齐"));
    }

    @Test
    void nobodyIsAskedForWhereNobodyIsNamed() {
        assertThat(names.of(Arrays.asList(null, null))).isEmpty();
    }

    private static void account(String username, String name) {
        adminJson()
                .body("""
                    {"username": "%s", "displayName": "%s", "role": "REPORT_READER"}"""
                        .formatted(username, name))
                .post("/api/v1/staff")
                .then()
                .statusCode(201);
    }
}
