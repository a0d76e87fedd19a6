package org.kith.doorsteps.knock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.doorsteps.door.Door;
import org.kith.doorsteps.knock.batch.KnockItem;
import org.kith.doorsteps.knock.batch.NeedItem;

class KnockClassifierTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2027, 11, 20);

    private final Door door = Door.at(UUID.randomUUID(), "1", "Harbour Row", "ZN1 0AA", "NW0100001", "NW01");

    private KnockClassifier classifier(Instant until) {
        return classifier(until, door, TakenRequests.NONE);
    }

    private static KnockClassifier classifier(Instant until, Door at, TakenRequests requests) {
        return new KnockClassifier(Map.of(at.id(), at), new HashMap<>(), new HashSet<>(), requests, until, NOW);
    }

    private TakenRequests asked(boolean heldBefore) {
        return new TakenRequests(List.of(new StoredDoNotKnock("/knocks/0", 0, door.id(), UNTIL, heldBefore)));
    }

    private static SentKnock sent(KnockItem item) {
        return new SentKnock(0, item.id(), item, null, item.toString().getBytes(StandardCharsets.UTF_8));
    }

    private SentKnock knock(String outcome, Instant at, NeedItem... needs) {
        return sent(new KnockItem(UUID.randomUUID(), door.id(), at, outcome, List.of(), List.of(needs), null, null));
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    @Test
    void theSameKnockAgainIsADuplicateAndOtherContentUnderItsIdIsRefused() {
        KnockClassifier classifier = classifier(Instant.MAX);
        SentKnock knock = knock("no-answer", ago(9));
        assertThat(classifier.classify(knock).status()).isEqualTo("created");
        assertThat(classifier.classify(knock).status()).isEqualTo("duplicate");
        KnockItem other = new KnockItem(knock.id(), door.id(), ago(9), "declined", null, null, null, null);
        assertThat(classifier.classify(sent(other)).code()).isEqualTo("id-reused");
    }

    @Test
    void anIdGivenTwiceInOneKnockIsRefused() {
        UUID twice = UUID.randomUUID();
        SentKnock knock =
                knock("need-heard", ago(9), new NeedItem(twice, "meals", null), new NeedItem(twice, "items", null));
        assertThat(classifier(Instant.MAX).classify(knock).code()).isEqualTo("id-reused");
    }

    @Test
    void doNotKnockHoldsForTheKnocksAfterIt() {
        Door marked = door.withDoNotKnock(ago(9), UNTIL);
        SentKnock asked = knock("do-not-knock", ago(9));
        KnockClassifier classifier = classifier(Instant.MAX, marked, asked(false));
        assertThat(classifier.classify(asked).status()).isEqualTo("created");
        KnockClassifier others = classifier(Instant.MAX, marked, TakenRequests.NONE);
        assertThat(others.classify(knock("no-answer", ago(10))).status()).isEqualTo("created");
        KnockResult later = others.classify(knock("no-answer", ago(8)));
        assertThat(later.code()).isEqualTo("do-not-knock");
        assertThat(later.detail()).contains("2027-11-20");
    }

    @Test
    void whoeverAsksAgainWhereItHeldAlreadyHadNotToKnock() {
        Door marked = door.withDoNotKnock(ago(60), UNTIL);
        KnockClassifier classifier = classifier(Instant.MAX, marked, asked(true));
        assertThat(classifier.classify(knock("do-not-knock", ago(9))).code()).isEqualTo("do-not-knock");
    }

    @Test
    void aKnockFromAfterThePatchWentIsRefused() {
        KnockClassifier classifier = classifier(ago(10));
        assertThat(classifier.classify(knock("no-answer", ago(10))).status()).isEqualTo("created");
        assertThat(classifier.classify(knock("no-answer", ago(9))).code()).isEqualTo("patch-given-away");
    }

    @Test
    void aDoorThatIsNotOnThePatchIsUnknown() {
        KnockItem elsewhere =
                new KnockItem(UUID.randomUUID(), UUID.randomUUID(), ago(9), "no-answer", null, null, null, null);
        assertThat(classifier(Instant.MAX).classify(sent(elsewhere)).code()).isEqualTo("door-unknown");
    }
}
