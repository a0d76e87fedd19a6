package org.kith.testkit;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The service under test as somebody calls it, at the address REST Assured was told. */
public final class Api {
    private Api() {}

    /** A request of this person, with JSON if it has a body. */
    public static RequestSpecification as(Person person) {
        return anybody().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    /** A request of somebody who has not signed in. Its answer is held to the service's OpenAPI document, like all. */
    public static RequestSpecification anybody() {
        return RestAssured.given().filter(new AnswersAsDocumented());
    }

    /** A request that creates: its idempotency key was not used before. */
    public static RequestSpecification creating(Person person) {
        return as(person).header("Idempotency-Key", UUID.randomUUID());
    }

    /** A request that changes this version of something, and no other. */
    public static RequestSpecification ifMatch(Person person, String etag) {
        return as(person).header("If-Match", etag);
    }

    /**
     * The version of what this person reads at a path.
     *
     * @throws AssertionError if they cannot read it
     */
    public static String etag(Person person, String path) {
        return as(person).get(path).then().statusCode(200).extract().header("ETag");
    }

    /**
     * Does something to what is at a path, as somebody who has just read it.
     *
     * @param verb such as {@code pause}, the last part of the path
     * @param body null sends none
     */
    public static Response act(Person person, String path, String verb, Object body) {
        RequestSpecification request = ifMatch(person, etag(person, path));
        return (body == null ? request : request.body(body)).post(path + "/" + verb);
    }
}
