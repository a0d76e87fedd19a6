package org.kith.kit.answer;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What a service answers with is JSON, whatever else is asked for. For an Accept that names no JSON the server would take the first
 * writer that fits, which writes the inside of a record as text.
 */
class JsonAnswers {
    private static final String JSON = "json";

    @ServerResponseFilter
    void say(ContainerResponseContext response) {
        Object entity = response.getEntity();
        boolean structured = entity instanceof Record || entity instanceof Collection<?> || entity instanceof Map<?, ?>;
        MediaType type = response.getMediaType();
        if (structured && (type == null || !type.getSubtype().endsWith(JSON))) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
