package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchFlagged;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.relationships.agreement.MatchAgreements;
import org.kith.relationships.family.FamilyEffects;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;
import org.kith.relationships.review.ReviewDates;
import org.kith.relationships.sharing.SharingEnds;

/** A relationship begins with its match, ends with it, and is reviewed when the match is flagged. */
@ApplicationScoped
@Transactional
public class FollowMatch {
    private final RelationshipRepository relationships;
    private final FamilyEffects family;
    private final MatchAgreements agreements;
    private final SharingEnds sharing;
    private final EarlyEvents early;
    private final Outbox outbox;
    private final ReviewDates reviews;

    FollowMatch(
            RelationshipRepository relationships,
            FamilyEffects family,
            MatchAgreements agreements,
            SharingEnds sharing,
            EarlyEvents early,
            Outbox outbox,
            ReviewDates reviews) {
        this.relationships = relationships;
        this.family = family;
        this.agreements = agreements;
        this.sharing = sharing;
        this.early = early;
        this.outbox = outbox;
        this.reviews = reviews;
    }

    /**
     * Begins a relationship; its lead is the practitioner who decided. What ends or flags it may have come before the match: it began,
     * and ends with what it rests on.
     */
    public void agreed(MatchAgreed match) {
        relationships.lockFamily(match.familyId());
        if (relationships.ofMatch(match.matchId()).isPresent()) {
            return;
        }
        Relationship relationship = new Relationship(Ids.next(), match, reviews.after(match.at()));
        relationships.persist(relationship);
        outbox.publish(relationship.started());
        early.of(match.referralId()).stream()
                .filter(word -> !word.at().isBefore(match.at()))
                .forEach(word -> relationship.reviewBy(UkCalendar.dayOf(word.at()), word.reason()));
        for (EarlyEvents.Early word : early.of(match.matchId())) {
            if (word.ends()) {
                outbox.publish(relationship.matchEnded(word.reason(), word.at()));
            } else {
                relationship.reviewBy(UkCalendar.dayOf(word.at()), word.reason());
            }
        }
        outbox.publish(family.apply(relationship));
        agreements
                .withdrawnFor(match.familyId(), match.needId(), match.at())
                .ifPresent(at -> outbox.publish(relationship.agreementWithdrawn(at)));
        sharing.endedFor(match.familyId(), match.receiverId(), match.at())
                .ifPresent(at -> outbox.publish(relationship.sharingEnded(at)));
    }

    /** Ends what followed the match. */
    public void ended(MatchEnded match) {
        relationships
                .ofMatch(match.matchId())
                .ifPresentOrElse(
                        relationship -> outbox.publish(relationship.matchEnded(match.reason(), match.at())),
                        () -> early.add(match.matchId(), match.reason(), true, match.at()));
    }

    /** The relationship goes on when something becomes known that would have forbidden its match; its lead is asked today. */
    public void flagged(MatchFlagged match) {
        relationships
                .ofMatch(match.matchId())
                .ifPresentOrElse(
                        relationship -> relationship.reviewBy(UkCalendar.dayOf(match.at()), match.reason()),
                        () -> early.add(match.matchId(), match.reason(), false, match.at()));
    }
}
