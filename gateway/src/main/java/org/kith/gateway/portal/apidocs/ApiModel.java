package org.kith.gateway.portal.apidocs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The API as its page shows it.
 *
 * @param sections the gateway and each service
 * @param absent services that do not describe themselves at the moment
 */
public record ApiModel(List<Section> sections, List<String> absent) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The operations of a service. */
    public record Section(String name, List<Operation> operations) {}

    /**
     * One operation.
     *
     * @param method HTTP method
     * @param path path at the gateway
     * @param summary what it does; empty when its service does not say
     * @param audience who may
     */
    public record Operation(String method, String path, String summary, String audience) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Document(
            Map<String, Map<String, Object>> paths,
            @JsonProperty("x-kith-absent") List<String> absent) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Described(
            List<String> tags,
            String summary,
            @JsonProperty("x-kith-audience") List<String> audience) {}

    /** From the OpenAPI document of everything that the gateway serves. */
    static ApiModel of(Object openApi) {
        Document document = JSON.convertValue(openApi, Document.class);
        Map<String, List<Operation>> sections = new LinkedHashMap<>();
        document.paths()
                .forEach((path, item) -> item.forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        Described described = JSON.convertValue(operation, Described.class);
                        String name =
                                described.tags() == null || described.tags().isEmpty()
                                        ? "gateway"
                                        : described.tags().getFirst();
                        sections.computeIfAbsent(name, unused -> new ArrayList<>())
                                .add(new Operation(
                                        method.toUpperCase(Locale.ROOT),
                                        path,
                                        described.summary() == null ? "" : described.summary(),
                                        described.audience() == null ? "" : String.join(", ", described.audience())));
                    }
                }));
        return new ApiModel(
                sections.entrySet().stream()
                        .map(entry -> new Section(entry.getKey(), List.copyOf(entry.getValue())))
                        .toList(),
                document.absent() == null ? List.of() : document.absent());
    }
}
