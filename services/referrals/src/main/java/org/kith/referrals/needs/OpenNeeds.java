package org.kith.referrals.needs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.kith.contracts.EventPayload;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.kit.time.Ids;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRepository;
import org.kith.referrals.model.NeedState;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralState;
import org.kith.referrals.records.ChildRecords;

/** Gives needs to matching and takes them away again. */
@ApplicationScoped
public class OpenNeeds {
    /** Why a need ended: the risk to the child became high. */
    public static final String RISK_HIGH = "risk-high";

    /** Why a need ended: a volunteer helped, and it was not met by that. */
    public static final String OUTCOME_NOT_MET = "outcome-not-met";

    /** Why a need ended that took up another whose match goes on. */
    static final String NO_LONGER_NEEDED = "no-longer-needed";

    private final NeedRepository needs;
    private final FamilyRepository families;
    private final MatchingAgreed agreement;
    private final ChildRecords records;

    OpenNeeds(NeedRepository needs, FamilyRepository families, MatchingAgreed agreement, ChildRecords records) {
        this.needs = needs;
        this.families = families;
        this.agreement = agreement;
        this.records = records;
    }

    /** Opens what is not met yet, if the referral and what the family agreed to allow it: high risk, of this or another record of a child, never gets here. */
    public List<NeedOpened> open(Referral referral, Family family, Instant at) {
        if (!referral.matchable(family)) {
            return List.of();
        }
        Predicate<UUID> agreed = agreed(family);
        if (records.isAnotherHigh(family.id())) {
            return List.of();
        }
        return needs.ofReferralForUpdate(referral.id()).stream()
                .filter(need -> agreed.test(need.childId()))
                .filter(need -> need.state() == NeedState.OPEN || need.state() == NeedState.SUGGESTED)
                .map(need -> need.open(referral, family, at))
                .toList();
    }

    /**
     * Takes up again what ended without being met, for whatever reason, since it may have several that end one after the other: each
     * need as a new one that names the old, which stays ended. A need whose match runs has not ended.
     */
    public List<NeedOpened> openAgain(Referral referral, Family family, Instant at) {
        if (referral.state() != ReferralState.OPEN) {
            return List.of();
        }
        Predicate<UUID> agreed = agreed(family);
        NeedSuccession succession = new NeedSuccession(needs.ofReferralForUpdate(referral.id()));
        List<Need> again = succession.unserved().stream()
                .filter(need -> agreed.test(need.childId()))
                .filter(need -> !isAnswered(need, referral.times().reopenedAt()))
                .map(need -> need.again(Ids.next()))
                .toList();
        needs.persist(again);
        return open(referral, family, at);
    }

    /** Whether its relationship has ended since the referral was opened last: that is an answer, and no wait. */
    private static boolean isAnswered(Need need, Instant reopenedAt) {
        return OUTCOME_NOT_MET.equals(need.endReason())
                && (reopenedAt == null || !need.openedAt().isBefore(reopenedAt));
    }

    /** Tells matching of changes to needs that it knows of and has not matched yet. */
    public List<NeedOpened> changed(Referral referral, Family family, Instant at) {
        if (!referral.matchable(family)) {
            return List.of();
        }
        Predicate<UUID> agreed = agreed(family);
        if (records.isAnotherHigh(family.id())) {
            return List.of();
        }
        return needs.ofReferralForUpdate(referral.id()).stream()
                .filter(need -> agreed.test(need.childId()))
                .filter(need -> need.openedAt() != null)
                .filter(need -> need.state() == NeedState.OPEN || need.state() == NeedState.SUGGESTED)
                .map(need -> need.open(referral, family, at))
                .toList();
    }

    /** For which children matching is agreed to, and will be until this transaction has ended. */
    private Predicate<UUID> agreed(Family family) {
        families.lock(family);
        return agreement.childrenOf(family.id());
    }

    /**
     * Keeps one need for each thing asked for after a match of a need was heard of whose referral was over meanwhile: while that need is matched, or
     * met, no newer one waits for the same; when it ended and the referral is open again, a newer one takes it up.
     *
     * @param earlier whether the need is one of an episode that was over, however its match ended
     */
    public List<EventPayload> settle(Referral referral, Family family, Need need, boolean earlier, Instant at) {
        NeedSuccession succession = new NeedSuccession(needs.ofReferralForUpdate(referral.id()));
        List<EventPayload> events = new ArrayList<>();
        Need unserved = earlier ? succession.toTakeUp(need) : null;
        if (NeedSuccession.isServed(need)) {
            succession.newerThan(need).stream()
                    .filter(newer -> newer.state() != NeedState.MATCHED)
                    .map(newer -> newer.notMet(referral.zone(), NO_LONGER_NEEDED, at))
                    .flatMap(Optional::stream)
                    .forEach(events::add);
        } else if (unserved != null
                && referral.state() == ReferralState.OPEN
                && agreed(family).test(need.childId())) {
            Need again = unserved.again(Ids.next());
            needs.persist(again);
            if (referral.matchable(family) && !records.isAnotherHigh(family.id())) {
                events.add(again.open(referral, family, at));
            }
        }
        return events;
    }

    /** Ends what is not met with its referral. What is matched goes on until its match ends. */
    public List<? extends EventPayload> endWith(Referral referral, String reason, Instant at) {
        return needs.ofReferralForUpdate(referral.id()).stream()
                .map(need -> need.referralEnded(referral.zone(), reason, at))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Ends what is not met, matched or not, for a reason. */
    public List<? extends EventPayload> end(Referral referral, String reason, Instant at) {
        return needs.ofReferralForUpdate(referral.id()).stream()
                .map(need -> need.notMet(referral.zone(), reason, at))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A need of the referral, if it has it, locked until the transaction ends. */
    public Optional<Need> findForUpdate(Referral referral, UUID needId) {
        return needs.findForUpdate(needId).filter(need -> need.referralId().equals(referral.id()));
    }
}
