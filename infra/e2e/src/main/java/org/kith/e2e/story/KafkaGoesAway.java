package org.kith.e2e.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Await;
import org.kith.e2e.client.Demonstration;

/** Kafka is stopped: work goes on. Kafka comes back: everything arrives, once. */
final class KafkaGoesAway implements Chapter {
    @Override
    public String title() {
        return "Kafka goes away and comes back";
    }

    @Override
    public void play(Cast cast, Report report) {
        UUID patch = Api.id();
        UUID door = Api.id();
        cast.carol()
                .post(
                        "/api/doorsteps/v1/patches",
                        Map.of(
                                "id",
                                patch,
                                "name",
                                "One door",
                                "linkWorkerId",
                                Demonstration.LENA,
                                "organisationId",
                                Demonstration.OPEN_DOOR,
                                "doors",
                                java.util.List.of(Map.of(
                                        "id",
                                        door,
                                        "label",
                                        "1 Flat " + cast.telling,
                                        "street",
                                        cast.street(cast.home).name(),
                                        "postcode",
                                        cast.postcode(cast.home)))));
        UUID offer = Api.id();
        Batch batch = new Batch(patch, Instant.now().minus(Duration.ofMinutes(30)));
        batch.knock(door, "offer-heard")
                .put(
                        "offers",
                        java.util.List.of(
                                Batch.offer(offer, "items", Slots.ANY, java.util.List.of("en"), 3000, "Mona Field")));
        UUID concern = Api.id();
        batch.knock(door, "conversation")
                .put("concern", Map.of("id", concern, "what", "A child said that nobody is at home at night."));
        String path = "/api/doorsteps/v1/walks/" + batch.walk + "/knocks";
        cast.kith.parts().stop("kafka");
        report.step("Kafka is stopped");
        Answer knocks;
        Answer referral;
        Answer again;
        boolean onPage;
        try {
            knocks = cast.lena().post(path, batch.body());
            referral = cast.sofia().post(ASchoolRefersAChild.PATH, Referrals.good(cast.postcode(cast.home)));
            again = cast.lena().post(path, batch.body());
            onPage = !cast.kith
                    .pagesAs("dana")
                    .open("/duty")
                    .select("a[href='/duty/concerns/" + concern + "']")
                    .isEmpty();
        } finally {
            cast.kith.parts().start("kafka");
        }
        report.step("Kafka is started again");
        report.check("two knocks were still taken", knocks.number("/created") == 2, knocks.summary());
        report.check("and counted once when sent twice", again.number("/duplicate") == 2, again.summary());
        report.check("a referral was still taken", referral.status() == 201, referral.summary());
        report.check("the duty team's page had the concern at once", onPage, concern);
        Answer duty =
                Await.until(() -> cast.kith.as("dana").get("/api/referrals/v1/duty?limit=200"), answer -> answer.text()
                        .contains(concern.toString()));
        report.check("it comes onto the common list", duty.text().contains(concern.toString()), duty.summary());
        Answer arrived =
                Await.until(() -> cast.carol().get("/api/offers/v1/offers/" + offer), answer -> answer.at("/state")
                        .equals("open"));
        report.check(
                "the offer heard meanwhile arrives and opens",
                arrived.at("/state").equals("open"),
                arrived.summary());
        NumbersNeverName.checkNumbers(cast, report);
    }
}
