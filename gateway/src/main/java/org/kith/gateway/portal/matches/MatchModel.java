package org.kith.gateway.portal.matches;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.List;
import org.kith.gateway.portal.page.Fact;
import org.kith.gateway.portal.page.Facts;
import org.kith.gateway.portal.page.Labels;
import org.kith.gateway.portal.page.Option;
import org.kith.gateway.portal.page.StateTag;
import org.kith.gateway.portal.page.Texts;
import org.kith.gateway.portal.place.PlaceMap;

/**
 * A match as its page shows it; it holds no name.
 *
 * @param id id
 * @param needId the need
 * @param title the kind and the offer, as people tell it from others; "A match" for those who see only where it stands
 * @param zone zone of the family
 * @param state where it stands
 * @param code the state's code, for what can be done
 * @param etag version, for the next change
 * @param since since when it stands there
 * @param familySaidYes when the family said yes; empty until then
 * @param volunteerSaidYes when the volunteer said yes; empty until then
 * @param facts the match in short
 */
@TemplateData
public record MatchModel(
        String id,
        String needId,
        String title,
        String zone,
        StateTag state,
        String code,
        String etag,
        String since,
        String familySaidYes,
        String volunteerSaidYes,
        List<Fact> facts) {

    /** Whether a yes or a no is awaited. */
    public boolean isProposed() {
        return "proposed".equals(code);
    }

    /** Whether it can end. */
    public boolean isAgreed() {
        return "agreed".equals(code);
    }

    /** Reasons to decline. */
    public List<Option> getDeclineReasons() {
        return Labels.declineReasons();
    }

    /** Reasons to end. */
    public List<Option> getEndReasons() {
        return Labels.endReasons();
    }

    /** Whom it waits for, in words; empty when it waits for nobody. */
    public String getWaitsFor() {
        if (!isProposed()) {
            return "";
        }
        if (familySaidYes.isEmpty()) {
            return volunteerSaidYes.isEmpty() ? "the family and the volunteer" : "the family";
        }
        return "the volunteer";
    }

    static MatchModel of(JsonNode match, String etag, PlaceMap place) {
        String state = Texts.field(match, "state");
        String family = Texts.moment(Texts.field(match, "familyAgreedAt"));
        String volunteer = Texts.moment(Texts.field(match, "volunteerAgreedAt"));
        String zone = place.zoneName(Texts.field(match, "zone"));
        return new MatchModel(
                Texts.field(match, "id"),
                Texts.field(match, "needId"),
                title(Labels.kind(Texts.field(match, "kind")), Texts.field(match, "offerId")),
                zone,
                StateTag.of(state),
                state,
                etag == null ? "" : etag,
                Texts.moment(Texts.field(match, "since")),
                family,
                volunteer,
                facts(match, state, zone, family, volunteer));
    }

    private static String title(String kind, String offerId) {
        return kind.isEmpty() ? "A match" : kind + ": offer " + Texts.shortId(offerId);
    }

    private static List<Fact> facts(JsonNode match, String state, String zone, String family, String volunteer) {
        String reason = Labels.reason(Texts.field(match, "reason"));
        String by = Labels.side(Texts.field(match, "declinedBy"));
        return new Facts()
                .add("Zone", zone)
                .add("Proposed", Texts.moment(Texts.field(match, "proposedAt")))
                .add(
                        "Scored then",
                        match.hasNonNull("score")
                                ? Texts.number(match.path("score").asLong()) + " points"
                                : "")
                .add("The family said yes", family)
                .add("The volunteer said yes", volunteer)
                .add(Labels.state(state), "proposed".equals(state) ? "" : Texts.moment(Texts.field(match, "since")))
                .add("Declined by", by)
                .add("Why", reason)
                .add("Relationship", match.hasNonNull("relationshipId") ? "It has begun" : "")
                .list();
    }
}
