package org.kith.matching.updates;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralReceived;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.vocabulary.Closure;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.matches.MatchEndings;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.EndedSharing;
import org.kith.matching.model.FamilyLock;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.MatchState;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.model.OpenNeedRepository;
import org.kith.matching.model.Tombstones;
import org.kith.places.Place;
import org.kith.places.geometry.GridPoint;

/**
 * Follows needs, referrals and families of the referrals service. Their events have different keys and arrive in any order,
 * so every end leaves a tombstone and earlier events are ignored.
 */
@ApplicationScoped
public class FollowNeeds {
    private static final Logger LOG = Logger.getLogger(FollowNeeds.class);
    private static final Set<String> MATCHABLE = Set.of(RiskBand.LOW.code(), RiskBand.MEDIUM.code());
    private static final String RISK_HIGH = "risk-high";

    private final OpenNeedRepository needs;
    private final MatchRepository matches;
    private final Tombstones tombstones;
    private final FamilyLock families;
    private final EndedSharing endedSharing;
    private final MatchEndings endings;
    private final FlagForReview review;
    private final Place place;
    private final EngineWakeUp wakeUp;
    private final Clock clock;
    private final MeterRegistry meters;

    FollowNeeds(
            OpenNeedRepository needs,
            MatchRepository matches,
            Tombstones tombstones,
            FamilyLock families,
            EndedSharing endedSharing,
            MatchEndings endings,
            FlagForReview review,
            Place place,
            EngineWakeUp wakeUp,
            Clock clock,
            MeterRegistry meters) {
        this.needs = needs;
        this.matches = matches;
        this.tombstones = tombstones;
        this.families = families;
        this.endedSharing = endedSharing;
        this.endings = endings;
        this.review = review;
        this.place = place;
        this.wakeUp = wakeUp;
        this.clock = clock;
        this.meters = meters;
    }

    /** Locks the families of needs about to be opened, with one statement. */
    public void lockFamilies(List<NeedOpened> batch) {
        families.lockFamilies(batch.stream().map(NeedOpened::familyId).toList());
    }

    /** A need was opened, or opened again. */
    public void opened(NeedOpened event) {
        if (!MATCHABLE.contains(event.riskBand())) {
            refuse(event);
            return;
        }
        if (tombstones.anyEndedSince(event.at(), List.of(event.needId(), event.referralId(), event.familyId()))) {
            return;
        }
        GridPoint home = UnknownArea.require(place, event.area());
        boolean sees = !endedSharing.contains(event.familyId(), event.receiverId());
        needs.findForUpdate(event.needId())
                .ifPresentOrElse(
                        need -> need.open(event, home, sees),
                        () -> needs.persistAndFlush(OpenNeed.of(event, home, sees)));
        wakeUp.afterCommit();
    }

    /** A need was met. */
    public void met(NeedMet event) {
        end(event.needId(), NeedState.MET, "need-met", event.at());
    }

    /** A need is over without being met. */
    public void notMet(NeedNotMet event) {
        if (!event.reason().equals(RISK_HIGH)) {
            end(event.needId(), NeedState.NOT_MET, "need-not-met", event.at());
            return;
        }
        end(event.needId(), NeedState.NOT_MET, RISK_HIGH, event.at());
        needs.findByIdOptional(event.needId())
                .ifPresent(need -> review.highRiskElsewhere(need.familyId(), need.receiverId(), need.referralId()));
    }

    /** A family with an agreed match may be referred again at high risk; no event about its needs follows in that case. */
    public void referralReceived(ReferralReceived event) {
        if (event.riskBand().equals(RiskBand.HIGH.code())) {
            review.highRiskElsewhere(event.familyId(), event.receiverId(), event.referralId());
        }
    }

    /** A referral was closed. */
    public void referralClosed(ReferralClosed event) {
        families.lockFamily(event.familyId());
        boolean helped = event.outcome().equals(Closure.HELPED.code());
        endAllOf(event.referralId(), helped, "referral-closed", event.at());
    }

    /** A referral was withdrawn. */
    public void referralWithdrawn(ReferralWithdrawn event) {
        families.lockFamily(event.familyId());
        endAllOf(event.referralId(), false, "referral-withdrawn", event.at());
    }

    /** A family withdrew its consent: its needs are forgotten, its matches hidden. */
    public void consentWithdrawn(AgreementWithdrawn event) {
        families.lockFamily(event.familyId());
        tombstones.add(event.familyId(), event.at());
        event.needIds().forEach(id -> tombstones.add(id, event.at()));
        Stream.concat(event.needIds().stream(), needs.idsOfFamily(event.familyId()).stream())
                .distinct()
                .sorted()
                .forEach(id -> end(id, NeedState.FORGOTTEN, Decliner.FAMILY, "consent-withdrawn", event.at()));
        matches.ofFamily(event.familyId()).stream()
                .filter(match -> !isUnderLaterConsent(event.at(), match))
                .forEach(this::forget);
        wakeUp.afterCommit();
    }

    /**
     * Whether match and need both date from after the withdrawal. Both must: a need is opened again under its id, and somebody
     * may propose a match before the withdrawal arrives.
     */
    private boolean isUnderLaterConsent(Instant withdrawn, Match match) {
        return match.proposedAt().isAfter(withdrawn)
                && needs.findById(match.needId()).openedAfter(withdrawn);
    }

    /** A match that is only proposed is declined too, so that, hidden, it does not hold a need that was opened again. */
    private void forget(Match match) {
        if (match.state() == MatchState.PROPOSED) {
            endings.cancelProposal(match, Decliner.FAMILY, "consent-withdrawn", clock.instant());
        }
        match.hide();
    }

    /** High risk never reaches a volunteer, whatever an event says. What was stored of the need before is blanked too. */
    private void refuse(NeedOpened event) {
        LOG.warnf("need %s is not of low or medium risk and is refused", event.needId());
        meters.counter("kith.matching.refused", "reason", "risk").increment();
        end(event.needId(), NeedState.FORGOTTEN, RISK_HIGH, event.at());
        matches.ofNeed(event.needId()).forEach(Match::hide);
    }

    /** A matched need of a referral that helped was met; other needs were not, unless an event of their own says so. */
    private void endAllOf(UUID referral, boolean helped, String reason, Instant at) {
        tombstones.add(referral, at);
        for (UUID id : needs.idsOfReferral(referral)) {
            needs.findForUpdate(id)
                    .filter(need -> !need.state().isOver())
                    .map(need -> helped && need.state() == NeedState.MATCHED ? NeedState.MET : NeedState.NOT_MET)
                    .ifPresent(how -> end(id, how, Decliner.PRACTITIONER, reason, at));
        }
        wakeUp.afterCommit();
    }

    private void end(UUID id, NeedState how, String reason, Instant at) {
        tombstones.add(id, at);
        end(id, how, Decliner.PRACTITIONER, reason, at);
        wakeUp.afterCommit();
    }

    /** A need that was opened after the event that ends it stays: the two arrived in the other order. */
    private void end(UUID id, NeedState how, Decliner by, String reason, Instant endedAt) {
        Instant now = clock.instant();
        needs.findForUpdate(id).filter(need -> !need.openedAfter(endedAt)).ifPresent(need -> {
            matches.ongoingOf(id).ifPresent(match -> endMatch(match, by, reason, now));
            need.end(how, now);
        });
    }

    /** A proposal is cancelled. An agreed match ends with its relationship, or at once if the risk is high. */
    private void endMatch(Match match, Decliner by, String reason, Instant at) {
        if (match.state() == MatchState.PROPOSED) {
            endings.cancelProposal(match, by, reason, at);
        } else if (reason.equals(RISK_HIGH)) {
            endings.endWithRelationship(match, reason, at);
        }
    }
}
