package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Topics;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.kit.time.Ids;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** A need goes on with its match when its referral is closed, and one want has one need when that is opened again. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class NeedOfClosedReferralComponentTest {
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");
    private final UUID match = Ids.next();
    private final UUID relationship = Ids.next();
    private String referral;
    private UUID need;
    private long sequence;

    private void opened() {
        referral = fixtures.sent(fixtures.referral());
        fixtures.accept(referral);
        need = UUID.fromString(ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + referral)
                .path("needs[0].id"));
    }

    /** The need and those that took it up, the oldest first. */
    private List<UUID> needs() {
        return db
                .rows(
                        "with recursive want as (select id from need where id = ? union all select n.id from need n "
                                + "join want w on n.replaces = w.id) select id from want order by id",
                        need)
                .stream()
                .map(row -> (UUID) row.get("id"))
                .toList();
    }

    private void step(String verb, Object body) {
        ReferralsFixtures.step(fixtures.priya, referral, verb, body).statusCode(200);
    }

    private void closed(String outcome) {
        step("close", Map.of("outcome", outcome));
    }

    /** Events as matching and relationships publish them, taken when this returns. */
    private void hears(EventPayload... payloads) {
        for (EventPayload payload : payloads) {
            String topic = EventTypes.topicOf(payload.getClass());
            kafka.send(
                    topic,
                    Event.of(
                                    EventTypes.nameOf(payload.getClass()),
                                    topic.split("\\.", -1)[1],
                                    payload.subject(),
                                    new String(EventJson.write(payload), StandardCharsets.UTF_8))
                            .with("sequence", ++sequence));
            kafka.awaitCaughtUp("kith-referrals", topic);
        }
    }

    private MatchAgreed agreed() {
        return new MatchAgreed(
                match,
                need,
                UUID.fromString(referral),
                UUID.fromString(fixtures.familyOf(referral)),
                Ids.next(),
                Ids.next(),
                fixtures.school.id(),
                fixtures.council.id(),
                fixtures.priya.id(),
                "homework",
                "NW01",
                Instant.now());
    }

    private MatchEnded matchEnded(String reason) {
        return new MatchEnded(match, need, UUID.fromString(referral), Ids.next(), reason, "NW01", Instant.now());
    }

    private RelationshipEnded relationshipEnded(String reason) {
        return new RelationshipEnded(
                relationship,
                match,
                need,
                UUID.fromString(referral),
                UUID.fromString(fixtures.familyOf(referral)),
                Ids.next(),
                reason,
                "NW01",
                Instant.now());
    }

    private OutcomeRecorded outcome(String outcome) {
        return new OutcomeRecorded(relationship, need, UUID.fromString(referral), outcome, "NW01", Instant.now());
    }

    private String stateOf(UUID id) {
        return (String)
                db.rows("select state from need where id = ?", id).getFirst().get("state");
    }

    private String endReasonOf(UUID id) {
        return (String) db.rows("select end_reason from need where id = ?", id)
                .getFirst()
                .get("end_reason");
    }

    private List<String> saidOf(UUID id) {
        Awaitility.await().until(() -> db.count("outbox where key = ?", id) == 0);
        return kafka.about(Topics.REFERRALS, id).stream()
                .map(ConsumedEvent::type)
                .toList();
    }

    @Test
    void aMatchThatRunsKeepsItsNeedUntilItsOutcome() {
        opened();
        hears(agreed());
        closed("helped");
        assertThat(stateOf(need)).isEqualTo("matched");
        assertThat(saidOf(need)).doesNotContain("org.kith.need.notmet.v1");
        hears(outcome("met"), relationshipEnded("goal-reached"), matchEnded("goal-reached"));
        assertThat(stateOf(need)).isEqualTo("met");
        assertThat(saidOf(need)).containsOnlyOnce("org.kith.need.met.v1").doesNotContain("org.kith.need.notmet.v1");
    }

    @Test
    void theOutcomeCountsWhenTheEndOfTheMatchIsHeardFirst() {
        opened();
        hears(agreed());
        closed("helped");
        hears(matchEnded("goal-reached"));
        assertThat(stateOf(need)).isEqualTo("not-met");
        hears(outcome("met"), relationshipEnded("goal-reached"));
        assertThat(stateOf(need)).isEqualTo("met");
        assertThat(saidOf(need)).containsOnlyOnce("org.kith.need.met.v1");
    }

    @Test
    void aMatchThatEndsAfterItsReferralEndsTheNeedForWhatClosedIt() {
        opened();
        hears(agreed());
        closed("moved");
        hears(relationshipEnded("volunteer-ended"));
        assertThat(stateOf(need)).isEqualTo("not-met");
        assertThat(endReasonOf(need)).isEqualTo("moved");
        assertThat(saidOf(need)).containsOnlyOnce("org.kith.need.notmet.v1");
        assertThat(needs()).hasSize(1);
    }

    @Test
    void aMatchThatWasAgreedWhileTheReferralWasClosedGoesOn() {
        opened();
        closed("helped");
        assertThat(stateOf(need)).isEqualTo("not-met");
        hears(agreed());
        assertThat(stateOf(need)).isEqualTo("matched");
        hears(outcome("not-met"), relationshipEnded("family-ended"));
        assertThat(stateOf(need)).isEqualTo("not-met");
        assertThat(endReasonOf(need)).isEqualTo("outcome-not-met");
    }

    @Test
    void openedAgainOneWantHasOneNeed() {
        opened();
        hears(agreed());
        closed("helped");
        step("reopen", null);
        assertThat(needs()).containsExactly(need);
        assertThat(stateOf(need)).isEqualTo("matched");
        hears(relationshipEnded("volunteer-ended"));
        assertThat(stateOf(need)).isEqualTo("not-met");
        assertThat(needs()).hasSize(2);
        UUID again = needs().getLast();
        ConsumedEvent told = kafka.await(Topics.REFERRALS, event -> event.is("org.kith.need.opened.v1", again));
        assertThat(told.json().get("replaces").asText()).isEqualTo(need.toString());
        assertThat(told.json().get("episode").asInt()).isEqualTo(2);
    }

    /** The file is open and the want is not served: that the lead said so, and not only that it ended, makes no difference. */
    @Test
    void anOutcomeOfNotMetAfterTheReferralWasOpenedAgainIsTakenUpToo() {
        opened();
        hears(agreed());
        closed("helped");
        step("reopen", null);
        hears(outcome("not-met"), relationshipEnded("volunteer-ended"), matchEnded("volunteer-ended"));
        assertThat(stateOf(need)).isEqualTo("not-met");
        assertThat(needs()).hasSize(2);
        assertThat(stateOf(needs().getLast())).isEqualTo("open");
    }

    @Test
    void aMatchThatIsHeardOfAfterTheReferralWasOpenedAgainTakesTheNewNeedBack() {
        opened();
        closed("helped");
        step("reopen", null);
        UUID again = needs().getLast();
        assertThat(again).isNotEqualTo(need);
        hears(agreed());
        assertThat(stateOf(need)).isEqualTo("matched");
        assertThat(stateOf(again)).isEqualTo("not-met");
        assertThat(endReasonOf(again)).isEqualTo("no-longer-needed");
        closed("helped");
        step("reopen", null);
        assertThat(needs()).containsExactly(need, again);
        hears(relationshipEnded("volunteer-ended"));
        assertThat(needs()).hasSize(3);
        assertThat(stateOf(needs().getLast())).isEqualTo("open");
    }

    @Test
    void aMatchThatEndedBecauseTheNeedIsMetMeetsIt() {
        opened();
        hears(agreed(), matchEnded("need-met"));
        assertThat(stateOf(need)).isEqualTo("met");
        assertThat(saidOf(need)).containsOnlyOnce("org.kith.need.met.v1");
        hears(outcome("met"), relationshipEnded("need-met"));
        assertThat(saidOf(need)).containsOnlyOnce("org.kith.need.met.v1");
    }
}
