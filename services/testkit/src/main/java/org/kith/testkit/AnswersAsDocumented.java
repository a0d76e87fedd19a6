package org.kith.testkit;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every success answer of the service under test to the OpenAPI document that the service serves: a status or a
 * property that is not described, a null where none may be, a code that is not known fails the test that met it. {@link
 * Api} and {@link LeakMatrix} send every request through it.
 */
final class AnswersAsDocumented implements Filter {
    private static final Map<String, ApiDocument> DOCUMENTS = new ConcurrentHashMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        int status = response.statusCode();
        URI uri = URI.create(request.getURI());
        if (status >= 200 && status < 300 && !uri.getPath().startsWith("/q/")) {
            document()
                    .operation(request.getMethod(), uri.getPath())
                    .ifPresent(operation -> check(operation, status, response));
        }
        return response;
    }

    private static void check(ApiDocument.Operation operation, int status, Response response) {
        String type = response.contentType() == null ? "" : response.contentType();
        String body = response.asString();
        List<String> breaches = document().breaches(operation, status, type.split(";")[0], body);
        if (!breaches.isEmpty()) {
            throw new AssertionError("%s does not answer as its OpenAPI document says:%n%s%nThe answer: %s %s"
                    .formatted(operation.name(), String.join("\n", breaches), status, body));
        }
    }

    private static ApiDocument document() {
        return DOCUMENTS.computeIfAbsent(
                RestAssured.baseURI + ":" + RestAssured.port, address -> new ApiDocument(OpenApi.fetch()));
    }
}
