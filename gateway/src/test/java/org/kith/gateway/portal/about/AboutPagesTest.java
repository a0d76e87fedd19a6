package org.kith.gateway.portal.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Network;

/** What everybody may read, signed in or not. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class AboutPagesTest extends VisitedPages {
    private static final Pattern KEPT = Pattern.compile("kept: P(\\d+)([YMD]) from");

    @ParameterizedTest
    @CsvSource({
        "/help, Help, If something does not work",
        "/contact, Contact, Questions about a referral",
        "/privacy, Privacy, Your rights",
        "/accessibility, Accessibility statement, What we know is not accessible",
        "/cookies, Cookies, Signing in"
    })
    void everyPageLeadsToWhatEverybodyMayRead(String path, String title, String heading) {
        assertThat(page("/")).contains("<a href=\"" + path + "\">");
        assertThat(page(path)).contains("<title>" + title, "<h2 class=\"govuk-heading-m\">" + heading);
    }

    @Test
    void privacySaysWhatIsKeptAndHowLong() throws IOException {
        String privacy = page("/privacy");
        assertThat(privacy)
                .contains("NHS number", "unique pupil number", "the risk to the children", "concerns about a child");
        assertThat(periods()).hasSizeGreaterThan(5).allSatisfy(period -> assertThat(privacy)
                .contains(period));
    }

    /** How long the services keep what is about people, as they declare it: P6Y as "6 years". */
    private static Set<String> periods() throws IOException {
        Set<String> periods = new TreeSet<>();
        try (DirectoryStream<Path> services = Files.newDirectoryStream(Path.of("../services"))) {
            for (Path service : services) {
                Path declared = service.resolve("src/main/resources/personal-data.yaml");
                if (Files.exists(declared)) {
                    KEPT.matcher(Files.readString(declared))
                            .results()
                            .map(found -> inWords(Integer.parseInt(found.group(1)), found.group(2)))
                            .forEach(periods::add);
                }
            }
        }
        return periods;
    }

    private static String inWords(int number, String unit) {
        String one = Map.of("Y", "year", "M", "month", "D", "day").get(unit);
        return number + " " + one + (number == 1 ? "" : "s");
    }

    @Test
    void helpSaysWhomToCallAndWhen() {
        assertThat(page("/help"))
                .contains("href=\"tel:01632960130\"", "mailto:help@kith.example", "Monday to Friday, 8am to 6pm")
                .doesNotContain("{0}", "{1}");
    }
}
