package org.kith.kit.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.kith.kit.http.Page;

/** Headers and paging of an operation, each described once. */
final class Headers {
    private static final String IF_MATCH = "If-Match";
    private static final String KEY = "Idempotency-Key";

    /** What the scanner says of an answer of which nobody said anything. */
    private static final String GUESSED = "OK";

    private Headers() {}

    /** A creating request carries a key made once for it. */
    static void idempotencyKey(Operation operation) {
        if (find(operation, KEY) == null) {
            operation.addParameter(OASFactory.createParameter()
                    .name(KEY)
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description(
                            "A key made once for this request, a UUID for instance. Sent again with the same body it "
                                    + "gets the first answer; with another body it is refused.")
                    .schema(text().maxLength(100))
                    .example("0b5f0d1c-7d0e-4f5e-9a57-6a1a4d3b2c10"));
        }
    }

    /**
     * 201 in place of the scanner's 200, with the address and version of what was created. A resource that answers a repeat
     * with 200 says so with a description of its own, and then has both.
     */
    static void created(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer == null) {
            return;
        }
        if (GUESSED.equals(answer.getDescription())) {
            operation.getResponses().removeAPIResponse("200");
        }
        operation
                .getResponses()
                .addAPIResponse(
                        "201",
                        OASFactory.createAPIResponse()
                                .description("Created.")
                                .content(answer.getContent())
                                .addHeader(
                                        "Location",
                                        header(
                                                "Address of what was created.",
                                                "/v1/things/01940000-0000-7000-8000-000000000000"))
                                .addHeader("ETag", header("Its version, to send as If-Match.", "\"0\"")));
    }

    /** Describes {@code If-Match} where it is taken; whether it is. */
    static boolean ifMatch(Operation operation) {
        Parameter header = find(operation, IF_MATCH);
        if (header == null) {
            return false;
        }
        header.setRequired(true);
        header.setDescription("The ETag that was read. Without it 428, with an older one 412.");
        header.setSchema(text());
        header.setExample("\"3\"");
        return true;
    }

    /** Describes the two parameters of every list. */
    static void describePaging(Operation operation) {
        Parameter cursor = find(operation, "cursor");
        if (cursor != null && cursor.getDescription() == null) {
            cursor.setDescription("Where the list goes on: `next` of the page before. Left out for the first page.");
        }
        Parameter limit = find(operation, "limit");
        if (limit != null) {
            limit.setDescription("Most items on a page.");
            limit.setSchema(OASFactory.createSchema()
                    .type(List.of(Schema.SchemaType.INTEGER))
                    .format("int32")
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Page.MAX_LIMIT))
                    .defaultValue(Page.DEFAULT_LIMIT));
        }
        if (cursor != null && limit != null) {
            APIResponse page = operation.getResponses().getAPIResponse("200");
            if (page != null) {
                page.setHeaders(Map.of(
                        "Link",
                        header("The next page (RFC 8288); absent on the last.", "<?cursor=AZQ>; rel=\"next\"")));
            }
        }
    }

    private static Parameter find(Operation operation, String name) {
        return operation.getParameters() == null
                ? null
                : operation.getParameters().stream()
                        .filter(parameter -> name.equals(parameter.getName()))
                        .findFirst()
                        .orElse(null);
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader().description(description).schema(text()).example(example);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
