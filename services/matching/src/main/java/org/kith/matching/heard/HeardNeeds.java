package org.kith.matching.heard;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.kith.contracts.referrals.ConsentWithdrawn;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralReceived;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.vocabulary.Closure;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.matching.engine.Nudge;
import org.kith.matching.matches.Endings;
import org.kith.matching.model.Closed;
import org.kith.matching.model.Families;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchState;
import org.kith.matching.model.MatchStore;
import org.kith.matching.model.Need;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.Needs;
import org.kith.matching.model.SharingEnds;
import org.kith.places.GridPoint;
import org.kith.places.Place;

/**
 * Keeps the needs as the referrals service tells of them. Needs, referrals and families come on keys of their own, in any
 * order: an end is remembered, and what was said before it comes too late.
 */
@ApplicationScoped
class HeardNeeds {
    private static final Logger LOG = Logger.getLogger(HeardNeeds.class);
    private static final Set<String> MATCHABLE = Set.of(RiskBand.LOW.code(), RiskBand.MEDIUM.code());
    private static final String RISK_HIGH = "risk-high";

    private final Needs needs;
    private final MatchStore matches;
    private final Closed closed;
    private final Families families;
    private final SharingEnds sharing;
    private final Endings endings;
    private final Doubts doubts;
    private final Place place;
    private final Nudge nudge;
    private final Clock clock;
    private final MeterRegistry meters;

    HeardNeeds(
            Needs needs,
            MatchStore matches,
            Closed closed,
            Families families,
            SharingEnds sharing,
            Endings endings,
            Doubts doubts,
            Place place,
            Nudge nudge,
            Clock clock,
            MeterRegistry meters) {
        this.needs = needs;
        this.matches = matches;
        this.closed = closed;
        this.families = families;
        this.sharing = sharing;
        this.endings = endings;
        this.doubts = doubts;
        this.place = place;
        this.nudge = nudge;
        this.clock = clock;
        this.meters = meters;
    }

    /** Holds the families of needs that will be opened, with one question. */
    void expect(List<NeedOpened> said) {
        families.hold(said.stream().map(NeedOpened::familyId).toList());
    }

    void opened(NeedOpened said) {
        if (!MATCHABLE.contains(said.riskBand())) {
            refuse(said);
            return;
        }
        if (closed.after(said.at(), List.of(said.needId(), said.referralId(), said.familyId()))) {
            return;
        }
        GridPoint home = UnknownArea.require(place, said.area());
        boolean sees = !sharing.endedFor(said.familyId(), said.receiverId());
        needs.lock(said.needId())
                .ifPresentOrElse(
                        need -> need.open(said, home, sees), () -> needs.persistAndFlush(Need.heard(said, home, sees)));
        nudge.afterCommit();
    }

    void met(NeedMet said) {
        end(said.needId(), NeedState.MET, "need-met", said.at());
    }

    void notMet(NeedNotMet said) {
        if (!said.reason().equals(RISK_HIGH)) {
            end(said.needId(), NeedState.NOT_MET, "need-not-met", said.at());
            return;
        }
        end(said.needId(), NeedState.NOT_MET, RISK_HIGH, said.at());
        needs.findByIdOptional(said.needId())
                .ifPresent(need -> doubts.riskElsewhere(need.familyId(), need.receiverId(), need.referralId()));
    }

    /** A family that somebody helps already is referred again, and at high risk. Its needs are never said here. */
    void referralReceived(ReferralReceived said) {
        if (said.riskBand().equals(RiskBand.HIGH.code())) {
            doubts.riskElsewhere(said.familyId(), said.receiverId(), said.referralId());
        }
    }

    void referralClosed(ReferralClosed said) {
        families.hold(List.of(said.familyId()));
        boolean helped = said.outcome().equals(Closure.HELPED.code());
        endAllOf(said.referralId(), helped, "referral-closed", said.at());
    }

    void referralWithdrawn(ReferralWithdrawn said) {
        families.hold(List.of(said.familyId()));
        endAllOf(said.referralId(), false, "referral-withdrawn", said.at());
    }

    /** The family took consent back: its needs and their suggestions are gone, its matches out of sight. */
    void consentWithdrawn(ConsentWithdrawn said) {
        families.hold(List.of(said.familyId()));
        closed.note(said.familyId(), said.at());
        said.needIds().forEach(id -> closed.note(id, said.at()));
        Stream.concat(said.needIds().stream(), needs.ofFamily(said.familyId()).stream())
                .distinct()
                .sorted()
                .forEach(id -> over(id, NeedState.FORGOTTEN, "family", "consent-withdrawn", said.at()));
        matches.ofFamily(said.familyId()).stream()
                .filter(match -> !isOfConsentGivenAfter(said.at(), match))
                .forEach(this::forget);
        nudge.afterCommit();
    }

    /** Both must be later: a need is opened again under its id, and somebody may propose before the withdrawal is heard of. */
    private boolean isOfConsentGivenAfter(Instant withdrawn, Match match) {
        return match.proposedAt().isAfter(withdrawn)
                && needs.findById(match.needId()).openedAfter(withdrawn);
    }

    /** One that is only proposed must not hold, unseen, a need that was opened again. */
    private void forget(Match match) {
        if (match.state() == MatchState.PROPOSED) {
            endings.declineWithoutNo(match, "family", "consent-withdrawn", clock.instant());
        }
        match.hide();
    }

    /** Rule 2: high risk never reaches a volunteer, whatever an event says. What was known of it before goes too. */
    private void refuse(NeedOpened said) {
        LOG.warnf("need %s is not of low or medium risk and is refused", said.needId());
        meters.counter("kith.matching.refused", "reason", "risk").increment();
        end(said.needId(), NeedState.FORGOTTEN, RISK_HIGH, said.at());
        matches.list("needId", said.needId()).forEach(Match::hide);
    }

    /** A matched need of a referral that helped was met; the others were not, unless an event of their own says so. */
    private void endAllOf(UUID referral, boolean helped, String reason, Instant at) {
        closed.note(referral, at);
        for (UUID id : needs.ofReferral(referral)) {
            needs.lock(id)
                    .filter(need -> !need.state().over())
                    .map(need -> helped && need.state() == NeedState.MATCHED ? NeedState.MET : NeedState.NOT_MET)
                    .ifPresent(how -> over(id, how, "practitioner", reason, at));
        }
        nudge.afterCommit();
    }

    private void end(UUID id, NeedState how, String reason, Instant at) {
        closed.note(id, at);
        over(id, how, "practitioner", reason, at);
        nudge.afterCommit();
    }

    /** A need that was opened after what ended it stays as it is: the two came in the other order. */
    private void over(UUID id, NeedState how, String by, String reason, Instant ended) {
        Instant now = clock.instant();
        needs.lock(id).filter(need -> !need.openedAfter(ended)).ifPresent(need -> {
            matches.liveOf(id).ifPresent(match -> off(match, by, reason, now));
            need.over(how, now);
        });
    }

    /** What is proposed is off. What both agreed goes on with its relationship, unless the risk is high: rule 2. */
    private void off(Match match, String by, String reason, Instant at) {
        if (match.state() == MatchState.PROPOSED) {
            endings.declineWithoutNo(match, by, reason, at);
        } else if (reason.equals(RISK_HIGH)) {
            endings.endQuietly(match, reason, at);
        }
    }
}
