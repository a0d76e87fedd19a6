package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiDriftTest {
    @TempDir
    Path folder;

    private NoteService service;

    @BeforeEach
    void start() {
        service = new NoteService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatWasWrittenDownIsWhatIsServed() {
        Path file = folder.resolve("openapi/notes.json");
        OpenApiDrift.check(file, true);
        assertThatCode(() -> OpenApiDrift.check(file, false)).doesNotThrowAnyException();
    }

    @Test
    void everyDifferenceIsNamed() throws IOException {
        Path file = folder.resolve("notes.json");
        OpenApiDrift.check(file, true);
        String changed = Files.readString(file)
                .replace("\"list\"", "\"all\"")
                .replace("/v1/notes/{noteId}", "/v1/letters/{letterId}");
        Files.writeString(file, changed);

        assertThatThrownBy(() -> OpenApiDrift.check(file, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("changed: /paths/~1v1~1notes/get/summary from \"all\" to \"list\"")
                .hasMessageContaining("gone: /paths/~1v1~1letters~1{letterId}")
                .hasMessageContaining("new: /paths/~1v1~1notes~1{noteId}")
                .hasMessageContaining("-Dkith.update=true");
    }

    @Test
    void aMissingFileSaysHowToWriteIt() {
        assertThatThrownBy(() -> OpenApiDrift.check(folder.resolve("none.json"), false))
                .hasMessageContaining("-Dkith.update=true");
    }
}
