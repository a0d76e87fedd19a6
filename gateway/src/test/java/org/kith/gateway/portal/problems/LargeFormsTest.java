package org.kith.gateway.portal.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;

@QuarkusTest
@QuarkusTestResource(Network.class)
class LargeFormsTest extends VisitedPages {
    private static final String FAMILY = "/families/01980000-0000-7000-8000-0000000000e1";
    private static final String PATH = FAMILY + "/risk";

    private Map<String, String> typed(String reason) throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        answer("referrals", "/v1" + FAMILY, sample("family"));
        answer("referrals", "/v1" + PATH, sample("risk"));
        signIn(Person.PRIYA);
        return form(PATH, "riskBand", "high", "reason", reason);
    }

    /** However long a text is that somebody pasted: the form says the limit of the field, and is kept. */
    @ParameterizedTest
    @ValueSource(ints = {501, 70_000, 3_000_000})
    void aTextThatIsTooLongIsSaidBesideItsFieldAndTheFormIsKept(int length) throws IOException {
        HttpResponse<String> told = browser.post(PATH, typed("x".repeat(length)));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(decent(told.body()))
                .contains("Why must be 500 characters or fewer</a>", "x".repeat(length))
                .containsPattern("value=\"high\"[^>]* checked");
    }
}
