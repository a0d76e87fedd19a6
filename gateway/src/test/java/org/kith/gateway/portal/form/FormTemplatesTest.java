package org.kith.gateway.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every form in a template must have. */
class FormTemplatesTest {
    private static final Pattern FORM = Pattern.compile("<form method=\"post\"[^>]*>");

    @Test
    void noBrowserGivesTheNextPersonWhatWasTypedBefore() throws IOException {
        List<String> forms;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            forms = files.filter(Files::isRegularFile)
                    .flatMap(file -> FORM.matcher(read(file)).results().map(MatchResult::group))
                    .toList();
        }
        assertThat(forms).hasSizeGreaterThan(10).allSatisfy(form -> assertThat(form)
                .as("reloaded by another person, a page would be filled in again")
                .contains(" autocomplete=\"off\""));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
