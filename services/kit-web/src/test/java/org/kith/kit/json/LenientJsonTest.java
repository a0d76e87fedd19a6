package org.kith.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LenientJsonTest {
    private static JsonNode read(String text) throws IOException {
        return LenientJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsSaidTwiceIsKeptTwice() throws IOException {
        assertThat(read("{\"what\": \"a\", \"x\": {\"y\": 1, \"y\": [2, 3]}, \"what\": \"b\"}"))
                .hasToString("{\"what\":[\"a\",\"b\"],\"x\":{\"y\":[1,2,3]}}");
    }

    @Test
    void pastedControlCharactersAndWhatFollowsDoNotHurt() throws IOException {
        assertThat(read("{\"what\": \"a\u000bb\nc\\'\",} junk").path("what").textValue())
                .isEqualTo("a\u000bb\nc'");
        assertThat(LenientJson.read(new byte[] {'"', (byte) 0xC3, '"'}).textValue())
                .isEqualTo("\uFFFD");
        assertThat(read("  ").isMissingNode()).isTrue();
        assertThat(read("true").isBoolean()).isTrue();
    }

    @Test
    void whatIsNoJsonIsSaidSo() {
        assertThatThrownBy(() -> read("{\"what\": ")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("a child")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("[".repeat(5_000) + "]".repeat(5_000))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("[".repeat(900))).isInstanceOf(IOException.class);
    }

    @Test
    void whatLiesDeepIsKeptAsText() throws IOException {
        JsonNode read =
                read("{\"what\":\"a\",\"x\":" + "[".repeat(900) + "{\"y\":\"b\"}" + "]".repeat(900) + ",\"z\":2}");
        assertThat(read.path("what").textValue()).isEqualTo("a");
        assertThat(read.path("z").intValue()).isEqualTo(2);
        assertThat(read.toString()).contains("\"y b\"");
    }
}
