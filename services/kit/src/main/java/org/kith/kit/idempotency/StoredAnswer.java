package org.kith.kit.idempotency;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The first answer to a creating request. */
record StoredAnswer(String route, byte[] requestHash, int status, Map<String, String> headers, byte[] body) {
    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status).header("Idempotency-Replayed", "true");
        headers.forEach(response::header);
        return body == null ? response.build() : response.entity(body).build();
    }
}
