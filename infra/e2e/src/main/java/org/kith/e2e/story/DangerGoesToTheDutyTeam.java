package org.kith.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Await;

/** High risk and concerns go to the duty team with a clock, and never to matching. */
final class DangerGoesToTheDutyTeam implements Chapter {
    @Override
    public String title() {
        return "Danger goes to the duty team";
    }

    @Override
    public void play(Cast cast, Report report) {
        Map<String, Object> high = Referrals.good(cast.postcode(cast.home));
        high.put("riskBand", "high");
        Answer received = cast.sofia().post(ASchoolRefersAChild.PATH, high);
        report.check("a high-risk referral is received", received.status() == 201, received.summary());
        String id = received.at("/id");
        Answer duty = duty(cast, id);
        JsonNode item = item(duty, id);
        report.check(
                "the duty team has it, with a clock",
                item != null && item.toString().contains("dueAt"),
                duty.text());
        String concern = cast.knockConcern.toString();
        Answer raised = cast.kith.as("dana").get("/api/referrals/v1/concerns/" + concern);
        report.check(
                "the concern raised at a door is there, in its words, with its zone",
                raised.at("/what").startsWith("A child answered alone")
                        && raised.at("/zone").equals(cast.home.zone().code()),
                raised.text());
        report.check("and on the duty team's clock", item(duty(cast, concern), concern) != null, concern);
        Answer door = cast.kith.as("dana").get("/api/doorsteps/v1/doors/" + raised.at("/doorId"));
        report.check(
                "the duty team reads the address of its door",
                door.at("/street").equals(cast.street(cast.home).name()),
                door.text());
        String path = ASchoolRefersAChild.PATH + "/" + id;
        Answer acknowledged = cast.priya().change(path, "acknowledge", Map.of());
        Answer accepted = cast.priya().change(path, "decide", Map.of("decision", "accept", "metFamily", false));
        report.check(
                "a practitioner accepts it",
                acknowledged.status() == 200 && accepted.status() == 200,
                acknowledged.summary() + ", " + accepted.summary());
        // A low-risk need accepted after it has reached matching; this one must not have.
        String after = BothSayYes.anotherMealsNeed(cast);
        Await.until(() -> cast.carol().get(TheEngineSuggests.NEEDS + after), answer -> answer.status() == 200);
        Answer sent = cast.sent(received);
        boolean unseen = true;
        for (JsonNode need : sent.json().path("needs")) {
            unseen &= cast.carol()
                            .get(TheEngineSuggests.NEEDS + need.path("id").asText())
                            .status()
                    == 404;
        }
        report.check("matching knows nothing of it", unseen, sent.json().path("needs"));
    }

    private static Answer duty(Cast cast, String id) {
        return Await.until(
                () -> cast.kith.as("dana").get("/api/referrals/v1/duty?limit=200"), answer -> item(answer, id) != null);
    }

    private static JsonNode item(Answer duty, String id) {
        for (JsonNode item : duty.json().path("items")) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        return null;
    }
}
