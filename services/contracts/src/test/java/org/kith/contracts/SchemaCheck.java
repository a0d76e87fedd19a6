package org.kith.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;

/**
 * What {@link PayloadCheck} must agree with: an event's value against its published schema, made stricter by what only a writer must keep: no
 * field that the type does not have, no code that is not known today. Compiled schemas are kept; the class may be used
 * by any number of threads.
 */
public final class SchemaCheck {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private SchemaCheck() {}

    /**
     * What is wrong with a value, one sentence each; empty when it may be written. A sentence names the field and the
     * rule and never repeats the value.
     *
     * @param type CloudEvents type name, such as {@code org.kith.referral.received.v1}
     * @param json the value as UTF-8 JSON
     */
    public static List<String> violations(String type, byte[] json) {
        if (EventTypes.find(type).isEmpty()) {
            return List.of("the type is not one of EventTypes");
        }
        Schema schema = COMPILED.computeIfAbsent(type, SchemaCheck::compile);
        try {
            return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                    .map(SchemaCheck::sentence)
                    .toList();
        } catch (IllegalArgumentException | SchemaException | JacksonException e) {
            return List.of("the value is not JSON");
        }
    }

    private static Schema compile(String type) {
        return REGISTRY.getSchema(WriterSchema.of(EventTypes.find(type).orElseThrow()), InputFormat.JSON);
    }

    private static String sentence(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }
}
