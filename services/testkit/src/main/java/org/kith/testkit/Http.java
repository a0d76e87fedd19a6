package org.kith.testkit;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/**
 * One request to the service under test, at the address REST Assured was told.
 *
 * @param method such as POST
 * @param template path with {@code {names}}
 * @param path a value for each name
 * @param headers as sent
 * @param body null sends none
 */
record Http(String method, String template, Map<String, ?> path, Map<String, String> headers, byte[] body) {
    static final String JSON = "application/json";
    private static final int TIMEOUT_MILLIS = 30_000;

    Answer send() {
        RestAssuredConfig config = RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.socket.timeout", TIMEOUT_MILLIS)
                        .setParam("http.connection.timeout", TIMEOUT_MILLIS));
        RequestSpecification request = Api.anybody().config(config).redirects().follow(false);
        request.headers(headers).pathParams(path);
        if (body != null) {
            request.body(body);
        }
        Response response = request.request(Method.valueOf(method), template);
        return new Answer(response.statusCode(), response.contentType(), response.asString());
    }

    /**
     * What came back.
     *
     * @param status HTTP status
     * @param contentType empty when there was none
     * @param body as text
     */
    record Answer(int status, String contentType, String body) {
        boolean isProblem() {
            return contentType != null && contentType.startsWith("application/problem+json");
        }

        /** Short enough for a failure's message. */
        @Override
        public String toString() {
            String shown = body.length() > 500 ? body.substring(0, 500) + "…" : body;
            return status + " " + (contentType == null ? "" : contentType) + " " + shown;
        }
    }
}
