package org.kith.matching.updates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.inbox.EventInfo;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.family.FamilyLock;
import org.kith.matching.family.KnownFamilies;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.NeedEnds;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.OpenNeedRepository;

/** Follows what stands on a family itself and holds for all of its needs: its risk, its agreement, and whether it is held. */
@ApplicationScoped
public class FollowFamilies {
    /** Purposes without which nobody may be matched with the family. */
    private static final Set<String> ASKED_FOR_MATCHING = Set.of("refer", "match");

    private final KnownFamilies known;
    private final FamilyLock families;
    private final OpenNeedRepository needs;
    private final NeedEnds ends;
    private final EndNeed endNeed;
    private final EngineWakeUp wakeUp;

    FollowFamilies(
            KnownFamilies known,
            FamilyLock families,
            OpenNeedRepository needs,
            NeedEnds ends,
            EndNeed endNeed,
            EngineWakeUp wakeUp) {
        this.known = known;
        this.families = families;
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
