package org.kith.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;

/** A school's safeguarding lead refers a child, and is told every mistake at its field. */
final class ASchoolRefersAChild implements Chapter {
    static final String PATH = "/api/referrals/v1/referrals";

    @Override
    public String title() {
        return "A school refers a child";
    }

    @Override
    public void play(Cast cast, Report report) {
        String postcode = cast.postcode(cast.home);
        Map<String, Object> withoutAgreement = Referrals.good(postcode);
        withoutAgreement.remove("agreement");
        refused(cast, report, withoutAgreement, "a missing agreement", "/agreement");
        refused(cast, report, Referrals.good("NOT A CODE"), "a bad postcode", "/family/postcode");
        Map<String, Object> strange = Referrals.good(postcode);
        strange.put("needs", List.of(Referrals.need("juggling", Slots.ANY, null, 1)));
        refused(cast, report, strange, "an unknown kind of need", "/needs/0/kind");

        String key = Api.id().toString();
        Map<String, Object> good = Referrals.good(postcode);
        Answer received = cast.sofia().post(PATH, good, key);
        report.check("the referral is received", received.status() == 201, received.summary());
        cast.referral = received.at("/id");
        Answer seen = cast.sent(received);
        cast.family = seen.at("/family/id");
        for (JsonNode need : seen.json().path("needs")) {
            if (need.path("kind").asText().equals("homework")) {
                cast.homeworkNeed = need.path("id").asText();
            } else {
                cast.mealsNeed = need.path("id").asText();
            }
        }
        report.step("its reference number is " + received.at("/reference"));
        Answer again = cast.sofia().post(PATH, good, key);
        report.check(
                "sent again with the same key it is the same one",
                again.at("/id").equals(cast.referral),
                again.summary());
        report.check("Sofia sees that it is received", seen.at("/state").equals("received"), seen.at("/state"));
        ReferralByPage.play(cast, report);
    }

    private static void refused(Cast cast, Report report, Map<String, Object> body, String what, String pointer) {
        Answer answer = cast.sofia().post(PATH, body);
        boolean told = false;
        for (JsonNode error : answer.json().path("errors")) {
            told |= error.path("pointer").asText().startsWith(pointer);
        }
        report.check(what + " comes back as an error at " + pointer, answer.status() == 400 && told, answer.summary());
    }
}
