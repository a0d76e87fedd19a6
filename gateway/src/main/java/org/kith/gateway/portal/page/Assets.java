package org.kith.gateway.portal.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Addresses of styles and scripts; each is named after its content, so browsers may keep it for ever. */
final class Assets {
    private static final Map<String, String> NAMES = read();

    private Assets() {}

    /** Addresses by name, for every template. */
    @TemplateGlobal(name = "assets")
    static Map<String, String> names() {
        return NAMES;
    }

    private static Map<String, String> read() {
        try (InputStream in = Assets.class.getResourceAsStream("/assets.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
