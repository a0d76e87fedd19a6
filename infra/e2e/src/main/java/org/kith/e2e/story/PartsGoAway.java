package org.kith.e2e.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Await;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Stored;

/** Kafka is stopped, then doorsteps: a concern reaches the duty team at once all the same, and nothing is lost or counted twice. */
final class PartsGoAway implements Chapter {
    private static final String ALONE = "A child said that nobody is at home at night.";

    @Override
    public String title() {
        return "Kafka goes away, doorsteps goes away, and both come back";
    }

    @Override
    public void play(Cast cast, Report report) {
        UUID patch = Api.id();
        UUID door = Api.id();
        patch(cast, patch, door);
        withoutKafka(cast, report, patch, door);
        withoutDoorsteps(cast, report, patch, door);
        NumbersNeverName.checkNumbers(cast, report);
    }

    private static void withoutKafka(Cast cast, Report report, UUID patch, UUID door) {
        UUID offer = Api.id();
        UUID concern = Api.id();
        Batch batch = new Batch(patch, Instant.now().minus(Duration.ofMinutes(30)));
        batch.knock(door, "offer-heard")
                .put(
                        "offers",
                        List.of(Batch.offer(
                                offer, batch.person("Mona Field"), "items", Slots.ANY, List.of("en"), 3000)));
        batch.knock(door, "conversation").put("concern", Batch.concern(concern, ALONE));

        cast.kith.parts().stop("kafka");
        report.step("Kafka is stopped");
        Stored knocks;
        Stored again;
        Answer referral;
        boolean onPage;
        try {
            knocks = batch.send(cast.lena());
            referral = cast.sofia().post(ASchoolRefersAChild.PATH, Referrals.good(cast.postcode(cast.home)));
            again = batch.send(cast.lena());
            onPage = onDutyPage(cast, concern);
        } finally {
            cast.kith.parts().start("kafka");
        }
        report.step("Kafka is started again");
        report.check("two knocks were still taken", knocks.count("knock", "created") == 2, knocks.summary());
        report.check("and counted once when sent twice", again.count("knock", "duplicate") == 2, again.summary());
        report.check("a referral was still taken", referral.status() == 201, referral.summary());
        report.check("the duty team's page had the concern at once", onPage, concern);
        Answer arrived =
                Await.until(() -> cast.carol().get("/api/offers/v1/offers/" + offer), answer -> answer.at("/state")
                        .equals("open"));
        report.check(
                "the offer logged meanwhile arrives and opens",
                arrived.at("/state").equals("open"),
                arrived.summary());
    }

    private static void withoutDoorsteps(Cast cast, Report report, UUID patch, UUID door) {
        UUID atTheDoor = Api.id();
        UUID onTheWay = Api.id();
        Batch batch = new Batch(patch, Instant.now().minus(Duration.ofMinutes(10)));
        batch.knock(door, "conversation").put("concern", Batch.concern(atTheDoor, ALONE));
        batch.concernOnTheWay(onTheWay, "A small child alone at the playground after dark.");

        cast.kith.parts().stop("doorsteps");
        report.step("doorsteps is stopped");
        Stored first;
        boolean onPage;
        try {
            first = batch.sendOnce(cast.lena());
            onPage = onDutyPage(cast, atTheDoor) && onDutyPage(cast, onTheWay);
        } finally {
            cast.kith.parts().start("doorsteps");
        }
        report.step("doorsteps is started again");
        report.check(
                "both concerns were stored, and the device was told to keep the knock",
                first.answer().status() == 207
                        && first.count("concern", "created") == 2
                        && first.count("knock", "not-stored") == 1,
                first.answer().text());
        report.check("the duty team's page had both at once", onPage, first.summary());
        Stored again = batch.send(cast.lena());
        report.check(
                "sent again, the knock is new and the concerns are known",
                again.count("knock", "created") == 1 && again.count("concern", "duplicate") == 2,
                again.answer().text());
    }

    private static boolean onDutyPage(Cast cast, UUID concern) {
        return !cast.kith
                .pagesAs("dana")
                .open("/duty")
                .select("a[href='/duty/concerns/" + concern + "']")
                .isEmpty();
    }

    private static void patch(Cast cast, UUID patch, UUID door) {
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
                                List.of(Map.of(
                                        "id",
                                        door,
                                        "label",
                                        "1 Flat " + cast.telling,
                                        "street",
                                        cast.street(cast.home).name(),
                                        "postcode",
                                        cast.postcode(cast.home)))));
    }
}
