package org.kith.gateway.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The styles as they are built: what scripts and other ways of reading need of them; and the script. */
class StylesTest {
    private static String styles() throws IOException {
        return asset("kith.css");
    }

    private static String asset(String name) throws IOException {
        try (InputStream in = StylesTest.class.getResourceAsStream(
                "/META-INF/resources" + Assets.names().get(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPageThatAnswersAFormKeepsThePartThatItIsToShow() throws IOException {
        assertThat(asset("kith.js"))
                .containsPattern("history\\.replaceState")
                .containsPattern("\\.hash ?= ?location\\.hash");
    }

    @Test
    void theMenuFindsTheWidthAtWhichItFolds() throws IOException {
        assertThat(styles())
                .as("a byte order mark behind the comment hides the rule after it from browsers")
                .doesNotContain("\uFEFF")
                .containsPattern("\\*/:root\\{--govuk-breakpoint-mobile: ?20rem;--govuk-breakpoint-tablet: ?40");
    }

    @Test
    void nothingIsWiderThanItsBoxOrThePaper() throws IOException {
        assertThat(styles())
                .as("a tag of two words")
                .containsPattern("\\.govuk-tag\\{max-width: ?none\\}")
                .as("a list to choose from, with large text on a phone")
                .containsPattern("\\.govuk-select\\{min-width: ?min\\(11\\.5em, ?100%\\);max-width: ?100%\\}")
                .as("seven columns on paper")
                .containsPattern("@media print\\{.*\\.kith-stack th,\\.kith-stack td\\{font-size: ?10pt");
    }

    @Test
    void rowsBecomeBlocksOnAPhoneAndNothingIsCutOffOnPaper() throws IOException {
        assertThat(styles())
                .contains(".kith-scroll .kith-stack", "content:attr(data-label)")
                .containsPattern("@media print\\{.*\\.kith-scroll\\{overflow:visible\\}")
                .containsPattern("@media print\\{.*\\.govuk-link::after\\{content:none ?!important\\}")
                .containsPattern("@media ?\\(forced-colors: ?active\\)\\{.*fill: ?CanvasText")
                .containsPattern("\\.kith-map pattern rect\\{fill: ?Canvas\\}");
    }
}
