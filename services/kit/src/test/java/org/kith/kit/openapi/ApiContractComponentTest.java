package org.kith.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.testkit.WithKith;

/** What the OpenAPI document says that the scanner does not. */
@QuarkusTest
@WithKith(service = "kit", kafka = true)
class ApiContractComponentTest {
    private static final String CREATE = "paths.'/v1/things'.post.";
    private static final String RENAME = "paths.'/v1/things/{id}/rename'.post.";
    private static final String LIST = "paths.'/v1/things'.get.";

    @Test
    void aCreatingRequestSaysItsHeadersAnswerAndProblems() {
        document()
                .body(CREATE + "operationId", equalTo("create"))
                .body(CREATE + "x-roles", equalTo(List.of("partner", "practitioner")))
                .body(CREATE + "parameters.name", hasItem("Idempotency-Key"))
                .body(CREATE + "responses", hasKey("201"))
                .body(CREATE + "responses", not(hasKey("200")))
                .body(CREATE + "responses.'201'.headers", hasKey("Location"))
                .body(
                        CREATE + "responses.'201'.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/Created"))
                .body(CREATE + "responses.keySet()", hasItems("400", "401", "403", "409", "413", "415", "422", "503"))
                .body(
                        CREATE + "responses.'422'.content.'application/problem+json'.schema.$ref",
                        equalTo("#/components/schemas/Problem"))
                .body(CREATE + "requestBody.content.'application/json'.example.name", notNullValue());
    }

    @Test
    void aChangeWantsTheVersionThatWasRead() {
        document()
                .body(RENAME + "parameters.find { it.name == 'If-Match' }.required", equalTo(true))
                .body(RENAME + "responses.keySet()", hasItems("404", "412", "428"));
    }

    @Test
    void anotherSuccessThanTheUsualOneIsTyped() {
        String retry = "paths.'/v1/operator/parked/{id}/retry'.post.";
        document()
                .body(retry + "responses", not(hasKey("200")))
                .body(
                        retry + "responses.'202'.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/ParkedView"));
    }

    @Test
    void aListSaysHowItGoesOn() {
        document()
                .body(LIST + "parameters.find { it.name == 'limit' }.schema.maximum", equalTo(200))
                .body(LIST + "responses.'200'.headers", hasKey("Link"))
                .body(LIST + "responses", not(hasKey("404")))
                .body(LIST + "responses", not(hasKey("409")));
    }

    private static ValidatableResponse document() {
        return given().accept("application/json").get("/q/openapi").then().statusCode(200);
    }
}
