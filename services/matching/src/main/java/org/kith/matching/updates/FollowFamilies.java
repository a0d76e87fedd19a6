package org.kith.matching.updates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.contracts.referrals.FamilyRecordsChanged;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.inbox.EventInfo;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.family.FamilyLock;
import org.kith.matching.family.KnownFamilies;
import org.kith.matching.family.SameChild;
import org.kith.matching.model.DeclinedPairs;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.NeedEnds;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.OpenNeedRepository;

/** Follows what stands on a family itself and holds for all of its needs: its risk, its agreement, whether it is held, and which others are of its children. */
@ApplicationScoped
public class FollowFamilies {
    /** Purposes without which nobody may be matched with the family. */
    private static final Set<String> ASKED_FOR_MATCHING = Set.of("refer", "match");

    private final KnownFamilies known;
    private final FamilyLock families;
    private final SameChild sameChild;
    private final DeclinedPairs declinedPairs;
    private final CancelBarred cancelBarred;
    private final OpenNeedRepository needs;
    private final NeedEnds ends;
    private final EndNeed endNeed;
    private final EngineWakeUp wakeUp;

    FollowFamilies(
            KnownFamilies known,
            FamilyLock families,
            SameChild sameChild,
            DeclinedPairs declinedPairs,
            CancelBarred cancelBarred,
            OpenNeedRepository needs,
            NeedEnds ends,
            EndNeed endNeed,
            EngineWakeUp wakeUp) {
        this.known = known;
        this.families = families;
        this.sameChild = sameChild;
        this.declinedPairs = declinedPairs;
        this.cancelBarred = cancelBarred;
        this.needs = needs;
        this.ends = ends;
        this.endNeed = endNeed;
        this.wakeUp = wakeUp;
    }

    /**
     * The risk is another. High ends every need that was opened before, of whichever referral, and what is proposed or agreed for it,
     * even when the word comes after a newer one. Needs that begin again afterwards have ids of their own.
     */
    public void riskChanged(RiskChanged event, EventInfo info) {
        families.lockFamily(event.familyId());
        RiskBand risk = RiskBand.find(event.riskBand()).orElse(RiskBand.HIGH);
        known.risk(event.familyId(), risk, event.at(), info.sequence());
        if (risk == RiskBand.HIGH) {
            for (UUID id : needs.idsOfFamily(event.familyId())) {
                needs.findForUpdate(id)
                        .filter(need -> !need.openedAfter(event.at()))
                        .ifPresent(
                                need -> endNeed.end(need, NeedState.NOT_MET, Decliner.PRACTITIONER, EndNeed.RISK_HIGH));
            }
            wakeUp.afterCommit();
        }
    }

    /** Nothing new begins for a family. */
    public void held(FamilyHeld event, EventInfo info) {
        known.held(event.familyId(), true, info.sequence());
    }

    /** It may begin again. */
    public void lifted(FamilyLifted event, EventInfo info) {
        known.held(event.familyId(), false, info.sequence());
    }

    /**
     * Other families are records of its children: whoever was declined in one of them is declined here too. Locked with it, so that a
     * lead who finds a volunteer unsuitable at the same time for one of them is not missed.
     */
    public void recordsChanged(FamilyRecordsChanged event, EventInfo info) {
        List<UUID> all = new ArrayList<>(event.sameChildFamilyIds());
        all.add(event.familyId());
        families.lockFamilies(all);
        needs.lockOfFamilies(all);
        if (sameChild.set(event.familyId(), event.sameChildFamilyIds(), info.sequence())) {
            // Each of two records may be the first to be heard of, and for each of them somebody may be found
            // unsuitable.
            declinedPairs
                    .barredFrom(event.sameChildFamilyIds())
                    .forEach(volunteer -> cancelBarred.cancel(event.familyId(), volunteer));
            declinedPairs.barredFrom(List.of(event.familyId())).forEach(volunteer -> event.sameChildFamilyIds()
                    .forEach(other -> cancelBarred.cancel(other, volunteer)));
            wakeUp.afterCommit();
        }
    }

    /** A family withdrew its agreement: the needs that depend on it are forgotten, and so are their matches. */
    public void agreementWithdrawn(AgreementWithdrawn event) {
        families.lockFamily(event.familyId());
        boolean all = event.purposes().stream().anyMatch(ASKED_FOR_MATCHING::contains);
        if (all) {
            known.withdrawn(event.familyId(), event.at());
        }
        event.needIds().forEach(id -> ends.ofNeed(id, NeedState.FORGOTTEN, event.at()));
        List<UUID> others = all ? needs.idsOfFamily(event.familyId()) : List.of();
        Stream.concat(event.needIds().stream(), others.stream())
                .distinct()
                .sorted()
                .forEach(id -> needs.findForUpdate(id)
                        .filter(need -> event.needIds().contains(id) || !need.openedAfter(event.at()))
                        .ifPresent(endNeed::forget));
        wakeUp.afterCommit();
    }
}
