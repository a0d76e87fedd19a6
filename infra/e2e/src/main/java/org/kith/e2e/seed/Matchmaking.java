package org.kith.e2e.seed;

import java.time.Duration;
import java.util.Map;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Await;
import org.kith.e2e.client.Kith;
import org.kith.e2e.client.Today;

/** Brings seeded families and neighbours together: the best suggestion is proposed, both say yes, and somebody visits. */
final class Matchmaking {
    private static final String MATCHES = "/api/matching/v1/matches";
    private static final String NEEDS = "/api/matching/v1/needs/";
    private static final String RELATIONSHIPS = "/api/relationships/v1/relationships";
    /** A need that nobody can meet stays without a suggestion: there is nothing to wait for. */
    private static final Duration FOR_A_SUGGESTION = Duration.ofSeconds(2);

    private final Api practitioner;

    Matchmaking(Kith kith) {
        this.practitioner = kith.as("priya");
    }

    /**
     * Matches a need with its best offer, unless nobody fits or the last space goes to somebody else meanwhile.
     *
     * @param visits how often somebody visits afterwards
     */
    void match(String referral, String need, int visits) {
        Answer found = Await.until(
                () -> practitioner.get(NEEDS + need + "/suggestions?limit=1"),
                answer -> !answer.at("/items/0/offerId").isEmpty(),
                FOR_A_SUGGESTION);
        if (found.at("/items/0/offerId").isEmpty()) {
            return;
        }
        Answer proposed = practitioner.post(MATCHES, Map.of("needId", need, "offerId", found.at("/items/0/offerId")));
        if (proposed.status() != 201) {
            return;
        }
        String match = MATCHES + "/" + proposed.at("/id");
        practitioner.change(match, "family-agrees", Map.of());
        practitioner.change(match, "volunteer-agrees", Map.of());
        Answer begun = Await.until(
                () -> practitioner.get(RELATIONSHIPS + "?referralId=" + referral),
                answer -> !answer.at("/items/0/id").isEmpty());
        for (int visit = visits - 1; visit >= 0; visit--) {
            practitioner.post(
                    RELATIONSHIPS + "/" + begun.at("/items/0/id") + "/contacts",
                    Map.of(
                            "id",
                            Api.id(),
                            "at",
                            Today.ago(Duration.ofHours(visit)).toString(),
                            "how",
                            "visit",
                            "minutes",
                            30 + 15 * visit));
        }
    }
}
