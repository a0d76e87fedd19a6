package org.kith.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;

/**
 * The answer to a request.
 *
 * @param status HTTP status
 * @param headers its headers
 * @param text the body
 * @param repeated whether the request had to be sent more than once because a part was away
 */
public record Answer(int status, HttpHeaders headers, String text, boolean repeated) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body as JSON; a missing node when there is none. */
    public JsonNode json() {
        if (text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + status, e);
        }
    }

    /** One value of the JSON body at a pointer, as text; empty when it is not there. */
    public String at(String pointer) {
        return json().at(pointer).asText("");
    }

    /** One value of the JSON body at a pointer, as a number. */
    public long number(String pointer) {
        return json().at(pointer).asLong();
    }

    /** The ETag, null when there is none. */
    public String etag() {
        return headers.firstValue("ETag").orElse(null);
    }

    /** Status and, for a problem, its type and detail: what a reader needs to know. */
    public String summary() {
        String type = headers.firstValue("Content-Type").orElse("");
        if (!type.contains("problem")) {
            return Integer.toString(status);
        }
        StringBuilder summary = new StringBuilder(status + " " + at("/type") + ": " + at("/detail"));
        for (JsonNode error : json().path("errors")) {
            summary.append(" [").append(error.path("pointer").asText()).append(' ');
            summary.append(error.path("code").asText()).append(']');
        }
        return summary.toString();
    }
}
