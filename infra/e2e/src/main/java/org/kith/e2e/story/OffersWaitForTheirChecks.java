package org.kith.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Await;
import org.kith.e2e.client.Today;

/** Offers from the doors arrive by event; those that come near children wait for their checks. */
final class OffersWaitForTheirChecks implements Chapter {
    private static final String OFFERS = "/api/offers/v1/offers/";
    private static final List<String> WITHOUT_CONTACT = List.of("pram", "cook");
    private static final Map<String, String> CHECKS = Map.of(
            "walker", "enhanced-barred",
            "homework", "enhanced-barred",
            "driver", "enhanced-barred",
            "coach", "enhanced-barred",
            "far", "enhanced-barred",
            "polish", "enhanced-barred");

    @Override
    public String title() {
        return "Offers wait for their checks";
    }

    @Override
    public void play(Cast cast, Report report) {
        Api carol = cast.carol();
        for (Map.Entry<String, UUID> offer : cast.offers.entrySet()) {
            Answer there = Await.until(() -> carol.get(OFFERS + offer.getValue()), answer -> answer.status() == 200);
            cast.volunteers.put(offer.getKey(), there.at("/volunteerId"));
        }
        report.check(
                "all nine offers from the doors are known to the coordinator",
                cast.volunteers.values().stream().noneMatch(String::isEmpty),
                cast.volunteers);
        Answer jama = carol.get("/api/offers/v1/volunteers/" + cast.volunteers.get("homework"));
        report.check(
                "the volunteer's name is with offers, and with nobody else",
                jama.at("/person/name").equals(AWalkIsLoggedOnce.JAMA),
                jama.summary());
        report.check(
                "two offers of one person are one volunteer",
                cast.volunteers.get("driver").equals(cast.volunteers.get("coach")),
                cast.volunteers);
        long confirmed = Stream.of("driver", "coach")
                .filter(name -> confirmed(carol, OFFERS + cast.offers.get(name)))
                .count();
        report.check("the second of them waits until a coordinator has asked", confirmed == 1, confirmed);
        for (String name : WITHOUT_CONTACT) {
            state(cast, report, name, "open", "needs no check and is open at once");
        }
        for (String name : CHECKS.keySet()) {
            String state = carol.get(OFFERS + cast.offers.get(name)).at("/state");
            report.check("the offer of the " + name + " waits", !state.equals("open"), state);
        }
        CHECKS.forEach((name, check) -> vet(cast, name, check, Today.date().minusMonths(2)));
        Answer expired = vet(cast, "expired", "enhanced-barred", Today.date().minusYears(6));
        for (String name : CHECKS.keySet()) {
            state(cast, report, name, "open", "is complete and opens");
        }
        Answer suitability = carol.get("/api/offers/v1/volunteers/" + cast.volunteers.get("expired") + "/suitability");
        state(cast, report, "expired", "in-checks", "has an expired check and does not open");
        report.check(
                "and what is missing is said: " + missing(suitability),
                !missing(suitability).isEmpty() || !missing(expired).isEmpty(),
                suitability.text());
    }

    private static boolean confirmed(Api carol, String offer) {
        return carol.get(offer).at("/toConfirm").equals("true")
                && carol.change(offer, "confirm", Map.of()).status() == 200;
    }

    private static Answer vet(Cast cast, String name, String check, LocalDate issued) {
        String volunteer = "/api/offers/v1/volunteers/" + cast.volunteers.get(name);
        LocalDate today = Today.date();
        for (String relation : List.of("employer", "neighbour")) {
            cast.carol()
                    .post(
                            volunteer + "/references",
                            Map.of("relation", relation, "satisfactory", true, "receivedOn", today.toString()));
        }
        cast.carol()
                .post(
                        volunteer + "/training",
                        Map.of(
                                "course",
                                "safeguarding",
                                "completedOn",
                                today.minusDays(10).toString()));
        return cast.carol()
                .post(
                        volunteer + "/checks",
                        Map.of(
                                "kind", check,
                                "number",
                                        String.format(
                                                Locale.ROOT, "%012d", Math.abs((long) (volunteer + name).hashCode())),
                                "issuedOn", issued.toString(),
                                "seenOn", today.toString()));
    }

    private static void state(Cast cast, Report report, String name, String wanted, String why) {
        Answer offer = Await.until(() -> cast.carol().get(OFFERS + cast.offers.get(name)), answer -> answer.at("/state")
                .equals(wanted));
        report.check("the offer of the " + name + " " + why, offer.at("/state").equals(wanted), offer.text());
    }

    private static String missing(Answer suitability) {
        StringBuilder missing = new StringBuilder();
        for (JsonNode message : suitability.json().findValues("message")) {
            missing.append(missing.isEmpty() ? "" : "; ").append(message.asText());
        }
        return missing.toString();
    }
}
