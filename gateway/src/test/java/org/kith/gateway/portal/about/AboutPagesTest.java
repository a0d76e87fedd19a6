package org.kith.gateway.portal.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Network;

/** What everybody may read, signed in or not. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class AboutPagesTest extends VisitedPages {
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
    void helpSaysWhomToCallAndWhen() {
        assertThat(page("/help"))
                .contains("href=\"tel:01632960130\"", "mailto:help@kith.example", "Monday to Friday, 8am to 6pm")
                .doesNotContain("{0}", "{1}");
    }
}
