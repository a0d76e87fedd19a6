package org.kith.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that an operation may answer with, as RFC 9457 has them. */
final class Problems {
    private static final String REFERENCE = "#/components/schemas/Problem";
    private static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    /** The schema of a problem, for every answer to refer to. */
    static void addSchema(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problem());
    }

    /** Puts the problems that can occur in place of what the scanner guessed. */
    static void add(Operation operation, Circumstances circumstances) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (circumstances.takesInput() || circumstances.changes()) {
            problems.put("400", "Something in the request is wrong; every wrong field is listed.");
        }
        if (circumstances.signedIn()) {
            problems.put("401", "No valid token.");
            problems.put("403", "The caller may not do this; every reason is listed.");
        }
        if (circumstances.named()) {
            problems.put("404", "There is no such thing, or the caller may not know of it.");
        }
        if (circumstances.changes()) {
            problems.put("409", "Its state, or something that exists already, does not allow it.");
            problems.put("413", "The body is too large.");
            problems.put("415", "The body is not JSON.");
        }
        if (circumstances.versioned()) {
            problems.put("412", "Somebody else changed it since it was read.");
            problems.put("428", "If-Match is missing.");
        }
        if (circumstances.idempotent()) {
            problems.put("422", "The Idempotency-Key came before with another body.");
        }
        problems.put("429", "Too many requests; Retry-After says when to try again.");
        problems.put("500", "Something went wrong on our side; nothing was changed.");
        problems.put("503", "Not available now; nothing was changed. Try again soon.");
        for (String guessed : List.of("400", "401", "403")) {
            APIResponse answer = operation.getResponses().getAPIResponse(guessed);
            if (answer != null && answer.getContent() == null) {
                operation.getResponses().removeAPIResponse(guessed);
            }
        }
        problems.forEach((status, description) -> {
            if (operation.getResponses().getAPIResponse(status) == null) {
                operation.getResponses().addAPIResponse(status, answer(description));
            }
        });
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(REFERENCE))));
    }

    private static Schema problem() {
        Schema error = object("One wrong field, or one reason for a no.", List.of("pointer", "code", "detail"))
                .addProperty(
                        "pointer",
                        text(
                                "JSON pointer (RFC 6901) into the body, or the name of a parameter or header; empty for the "
                                        + "request as a whole.",
                                "/family/postcode"))
                .addProperty("code", text("Code for programs.", "required"))
                .addProperty("detail", text("What is wrong and what to do, for people.", "must not be blank"));
        return object("What went wrong (RFC 9457).", List.of("type", "title", "status"))
                .addProperty(
                        "type",
                        text("Reference of the type's page; never changes its meaning.", "/problems/validation"))
                .addProperty("title", text("What it is, the same every time.", "Something in the request is wrong"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.INTEGER))
                                .format("int32")
                                .description("HTTP status.")
                                .examples(List.of(400)))
                .addProperty("detail", text("What happened this time, for people.", "Correct the fields listed."))
                .addProperty(
                        "correlation",
                        text("Id to report; also the header X-Correlation-Id.", "0f0d7f4a-5f1b-4c9e-9d5e-3f2a8b6c1d00"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .description("Every wrong field or reason; absent when there is none.")
                                .items(error));
    }

    private static Schema object(String description, List<String> required) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .description(description)
                .required(required);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .description(description)
                .examples(List.of(example));
    }

    /**
     * What decides which problems can occur.
     *
     * @param named whether the path names something
     * @param takesInput whether there is a body or a parameter
     * @param signedIn whether the caller must be known
     * @param changes whether it changes something
     * @param versioned whether it wants If-Match
     * @param idempotent whether it wants an Idempotency-Key
     */
    record Circumstances(
            boolean named,
            boolean takesInput,
            boolean signedIn,
            boolean changes,
            boolean versioned,
            boolean idempotent) {}
}
