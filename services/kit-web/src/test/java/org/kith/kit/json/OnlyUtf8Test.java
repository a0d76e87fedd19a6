package org.kith.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyUtf8Test {
    private final ObjectMapper mapper = new ObjectMapper();

    @BeforeEach
    void strict() {
        new StrictJson().customize(mapper);
    }

    private String read(String text) throws IOException {
        byte[] bytes = ("\"" + text + "\"").getBytes(StandardCharsets.ISO_8859_1);
        return mapper.readValue(new ByteArrayInputStream(bytes), String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c0af", "c1bf", "e080af", "eda080", "f08080af", "f4908080", "f5808080", "80", "c341", "ff"})
    void whatIsNotUtf8IsRefused(String hex) {
        String text = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read("Elm" + text)).isInstanceOf(JsonParseException.class);
        assertThatThrownBy(() -> read("Elm".repeat(10_000) + text)).isInstanceOf(IOException.class);
    }

    @Test
    void everyLetterIsRead() throws IOException {
        String text = "aZ\u00e9\u0142\u20ac\ud7ff\ue000\ufffd\ud83d\ude00\udbff\udffd";
        assertThat(read(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .isEqualTo(text);
    }
}
