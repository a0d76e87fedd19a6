package org.kith.matching.updates;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.inbox.EventInfo;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.family.EndedSharing;
import org.kith.matching.family.FamilyLock;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.NeedEnds;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.model.OpenNeedRepository;
import org.kith.places.Place;
import org.kith.places.geometry.GridPoint;

/**
 * Follows needs and referrals of the referrals service. Their events have different keys and arrive in any order, so every end is kept
 * for needs that become known later. What the family itself says is in {@link FollowFamilies}.
 */
@ApplicationScoped
public class FollowNeeds {
    private static final Logger LOG = Logger.getLogger(FollowNeeds.class);
    private static final Set<String> MATCHABLE = Set.of(RiskBand.LOW.code(), RiskBand.MEDIUM.code());

    private final OpenNeedRepository needs;
    private final MatchRepository matches;
    private final NeedEnds ends;
    private final FamilyLock families;
    private final EndedSharing endedSharing;
    private final EndNeed endNeed;
    private final Place place;
    private final EngineWakeUp wakeUp;
    private final MeterRegistry meters;

    FollowNeeds(
            OpenNeedRepository needs,
            MatchRepository matches,
            NeedEnds ends,
            FamilyLock families,
            EndedSharing endedSharing,
            EndNeed endNeed,
            Place place,
            EngineWakeUp wakeUp,
            MeterRegistry meters) {
        this.needs = needs;
        this.matches = matches;
        this.ends = ends;
        this.families = families;
        this.endedSharing = endedSharing;
        this.endNeed = endNeed;
        this.place = place;
        this.wakeUp = wakeUp;
        this.meters = meters;
    }

    /** Locks the families of needs about to be opened, with one statement. */
    public void lockFamilies(List<NeedOpened> batch) {
        families.lockFamilies(batch.stream().map(NeedOpened::familyId).toList());
    }

    /** A need was opened, or asks for something else. One that has ended already becomes known as ended. */
    public void opened(NeedOpened event, EventInfo info) {
        if (!MATCHABLE.contains(event.riskBand())) {
            refuse(event);
            return;
        }
        UnknownKind.check(event.kind());
        GridPoint home = UnknownArea.require(place, event.area());
        boolean sees = !endedSharing.contains(event.familyId(), event.receiverId());
        OpenNeed known = needs.findForUpdate(event.needId()).orElse(null);
        if (known == null) {
            OpenNeed need = OpenNeed.of(event, info.sequence(), home, sees);
            ends.endOf(event).ifPresent(how -> need.end(how, event.at()));
            needs.persistAndFlush(need);
        } else {
            known.open(event, info.sequence(), home, sees);
        }
        wakeUp.afterCommit();
    }

    /** A need was met. */
    public void met(NeedMet event) {
        end(event.needId(), NeedState.MET, "need-met", event.at());
    }

    /** A need is over without being met. The family may have withdrawn its agreement for the child of this need alone. */
    public void notMet(NeedNotMet event) {
        if (event.reason().equals(EndNeed.AGREEMENT_WITHDRAWN)) {
            ends.ofNeed(event.needId(), NeedState.FORGOTTEN, event.at());
            needs.findForUpdate(event.needId()).ifPresent(endNeed::forget);
            wakeUp.afterCommit();
            return;
        }
        boolean high = event.reason().equals(EndNeed.RISK_HIGH);
        end(event.needId(), NeedState.NOT_MET, high ? EndNeed.RISK_HIGH : "need-not-met", event.at());
    }

    /** An episode of a referral was closed. Whether one of its needs was met is said of the need itself. */
    public void referralClosed(ReferralClosed event) {
        endAllOf(event.familyId(), event.referralId(), event.episode(), "referral-closed", event.at());
    }

    /** A referral was withdrawn. */
    public void referralWithdrawn(ReferralWithdrawn event) {
        endAllOf(event.familyId(), event.referralId(), event.episode(), "referral-withdrawn", event.at());
    }

    /** High risk never reaches a volunteer, whatever an event says. What was stored of the need before is blanked too. */
    private void refuse(NeedOpened event) {
        LOG.warnf("need %s is not of low or medium risk and is refused", event.needId());
        meters.counter("kith.matching.refused", "reason", "risk").increment();
        end(event.needId(), NeedState.FORGOTTEN, EndNeed.RISK_HIGH, event.at());
        matches.ofNeed(event.needId()).forEach(Match::forget);
    }

    private void endAllOf(UUID family, UUID referral, int episode, String reason, Instant at) {
        families.lockFamily(family);
        ends.ofReferral(referral, episode, at);
        for (UUID id : needs.idsOfReferral(referral)) {
            needs.findForUpdate(id)
                    .filter(need -> need.isOfEpisode(episode))
                    .ifPresent(need -> endNeed.end(need, NeedState.NOT_MET, Decliner.PRACTITIONER, reason));
        }
        wakeUp.afterCommit();
    }

    private void end(UUID id, NeedState how, String reason, Instant at) {
        ends.ofNeed(id, how, at);
        needs.findForUpdate(id).ifPresent(need -> endNeed.end(need, how, Decliner.PRACTITIONER, reason));
        wakeUp.afterCommit();
    }
}
