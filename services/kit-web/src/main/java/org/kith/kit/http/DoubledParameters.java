package org.kith.kit.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;

/**
 * Refuses to read by a parameter that is said twice: which of the two is meant, nobody can tell. No operation takes a list in its
 * query. What changes something says all in its body, and a concern is taken whatever stands in its address.
 */
class DoubledParameters {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())) {
            return;
        }
        List<FieldError> twice = request.getUriInfo().getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .map(name -> new FieldError(name, "doubled-member", "The parameter comes twice. Send it once."))
                .toList();
        if (!twice.isEmpty()) {
            throw Problem.fields(twice);
        }
    }
}
