package org.kith.gateway.portal.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.kith.gateway.portal.page.Labels;
import org.kith.gateway.portal.page.StateTag;
import org.kith.gateway.portal.page.Texts;

/**
 * A referral in the list.
 *
 * @param id id
 * @param reference number that people read to each other
 * @param state where it stands
 * @param needs kinds of needs
 * @param risk risk band
 * @param received when it came
 * @param due when the decision is due
 * @param overdue whether the decision was late, or is
 */
public record ReferralLine(
        String id,
        String reference,
        StateTag state,
        List<String> needs,
        String risk,
        String received,
        String due,
        boolean overdue) {

    static ReferralLine of(JsonNode referral) {
        return new ReferralLine(
                referral.path("id").asText(),
                referral.path("reference").asText(),
                StateTag.of(referral.path("state").asText()),
                StreamSupport.stream(referral.path("needs").spliterator(), false)
                        .map(need -> Labels.kind(need.path("kind").asText()))
                        .toList(),
                Labels.risk(referral.path("riskBand").asText()),
                Texts.moment(referral.path("receivedAt").asText("")),
                Texts.moment(referral.path("dueAt").asText("")),
                referral.path("overdue").asBoolean());
    }
}
