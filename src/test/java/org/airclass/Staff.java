package org.airclass;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests of the first administrator, as a script makes them. */
public final class Staff {

    public static final String PASSWORD = "test-admin-password";

    private Staff() {}

    public static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", PASSWORD);
    }

    public static RequestSpecification adminJson() {
        return admin().contentType(ContentType.JSON);
    }
}
