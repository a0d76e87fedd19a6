package org.kith.gateway.portal.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The API as its page shows it.
 *
 * @param sections the gateway and each service
 * @param absent services that do not describe themselves at the moment
 */
@TemplateData
public record ApiModel(List<Section> sections, List<String> absent) {
    /** The operations of a service. */
    @TemplateData
    public record Section(String name, List<Operation> operations) {}

    /**
     * One operation.
     *
     * @param method HTTP method
     * @param path path at the gateway
     * @param summary what it does; empty when its service does not say
     * @param audience who may
     */
    @TemplateData
    public record Operation(String method, String path, String summary, String audience) {}

    public static ApiModel of(JsonNode document) {
        Map<String, List<Operation>> sections = new LinkedHashMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode body = operation.getValue();
                    if (body.has("x-kith-audience")) {
                        String name = body.path("tags").path(0).asText("gateway");
                        sections.computeIfAbsent(name, unused -> new ArrayList<>())
                                .add(new Operation(
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        body.path("summary")
                                                .asText(body.path("description").asText("")),
                                        String.join(", ", texts(body.path("x-kith-audience")))));
                    }
                }));
        return new ApiModel(
                sections.entrySet().stream()
                        .map(entry -> new Section(entry.getKey(), List.copyOf(entry.getValue())))
                        .toList(),
                texts(document.path("x-kith-absent")));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
