package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchDeclined;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchFlagged;
import org.kith.contracts.matching.MatchProposed;
import org.kith.contracts.matching.MatchSuggested;
import org.kith.contracts.matching.NothingFound;
import org.kith.kit.inbox.EventInfo;

/** What becomes of matches becomes facts. */
@ApplicationScoped
public class MatchingFacts {
    private final FactBatch batch;

    MatchingFacts(FactBatch batch) {
        this.batch = batch;
    }

    public void suggested(MatchSuggested e, EventInfo info) {
        batch.add(
                Fact.step(MatchSuggested.class, e.needId(), info.sequence(), e.zone(), e.at())
                        .of(e.referralId())
                        .amount(e.offers()),
                Link.ofNeed(e.needId(), e.referralId()));
    }

    public void nothingFound(NothingFound e, EventInfo info) {
        batch.add(
                Fact.step(NothingFound.class, e.needId(), info.sequence(), e.zone(), e.at())
                        .of(e.referralId()),
                Link.ofNeed(e.needId(), e.referralId()).kind(e.kind()));
    }

    public void proposed(MatchProposed e) {
        batch.add(
                Fact.once(MatchProposed.class, e.matchId(), e.zone(), e.at()).of(e.needId()),
                Link.ofMatch(e.matchId(), e.needId(), e.referralId(), e.offerId()));
    }

    public void agreed(MatchAgreed e) {
        batch.add(
                Fact.once(MatchAgreed.class, e.matchId(), e.zone(), e.at()).of(e.needId()),
                Link.ofMatch(e.matchId(), e.needId(), e.referralId(), e.offerId()),
                Link.of(e.offerId()).person(e.volunteerId()),
                Link.ofNeed(e.needId(), e.referralId()).kind(e.kind()),
                Link.ofReferral(e.referralId())
                        .organisation(e.receiverId())
                        .otherOrganisation(e.senderId())
                        .family(e.familyId()));
    }

    public void declined(MatchDeclined e) {
        batch.add(
                Fact.once(MatchDeclined.class, e.matchId(), e.zone(), e.at())
                        .of(e.needId())
                        .state(e.by()),
                Link.ofMatch(e.matchId(), e.needId(), e.referralId(), e.offerId()));
    }

    public void flagged(MatchFlagged e, EventInfo info) {
        batch.add(
                Fact.step(MatchFlagged.class, e.matchId(), info.sequence(), e.zone(), e.at())
                        .of(e.needId())
                        .state(e.reason()),
                Link.ofMatch(e.matchId(), e.needId(), e.referralId(), e.offerId()));
    }

    public void ended(MatchEnded e) {
        batch.add(
                Fact.once(MatchEnded.class, e.matchId(), e.zone(), e.at())
                        .of(e.needId())
                        .state(e.reason()),
                Link.ofMatch(e.matchId(), e.needId(), e.referralId(), e.offerId()));
    }

    public void capacityTaken(CapacityTaken e, EventInfo info) {
        batch.add(
                Fact.step(CapacityTaken.class, e.offerId(), info.sequence(), null, e.at())
                        .of(e.matchId())
                        .amount(e.left()),
                Link.of(e.offerId()));
    }

    public void capacityGivenBack(CapacityGivenBack e, EventInfo info) {
        batch.add(
                Fact.step(CapacityGivenBack.class, e.offerId(), info.sequence(), null, e.at())
                        .of(e.matchId())
                        .amount(e.left()),
                Link.of(e.offerId()));
    }
}
