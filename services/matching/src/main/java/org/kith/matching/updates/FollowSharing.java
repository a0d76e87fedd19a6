package org.kith.matching.updates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.kit.inbox.EventInfo;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.family.EndedSharing;
import org.kith.matching.family.FamilyLock;
import org.kith.matching.matches.MatchEndings;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.MatchState;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.model.OpenNeedRepository;

/** Hides a family's needs from work while the organisation that decides about them may not see the family. */
@ApplicationScoped
public class FollowSharing {
    private final FamilyLock families;
    private final EndedSharing endedSharing;
    private final OpenNeedRepository needs;
    private final MatchRepository matches;
    private final MatchEndings endings;
    private final EngineWakeUp wakeUp;
    private final Clock clock;

    FollowSharing(
            FamilyLock families,
            EndedSharing endedSharing,
            OpenNeedRepository needs,
            MatchRepository matches,
            MatchEndings endings,
            EngineWakeUp wakeUp,
            Clock clock) {
        this.families = families;
        this.endedSharing = endedSharing;
        this.needs = needs;
        this.matches = matches;
        this.endings = endings;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /**
     * Sharing ended: proposals give their spaces back; agreed matches end with their relationships. A word that comes after a newer one
     * cancels only what was proposed before it was said.
     */
    public void ended(SharingEnded event, EventInfo info) {
        families.lockFamily(event.familyId());
        boolean newest = endedSharing.set(event.familyId(), event.withOrganisationId(), true, info.sequence());
        forEachNeed(event.familyId(), event.withOrganisationId(), need -> {
            matches.ongoingOf(need.id())
                    .filter(match -> match.state() == MatchState.PROPOSED)
                    .filter(match -> newest || !match.proposedAt().isAfter(event.at()))
                    .ifPresent(match ->
                            endings.cancelProposal(match, Decliner.PRACTITIONER, "sharing-ended", clock.instant()));
            if (newest) {
                receiverSees(need, false);
            }
        });
    }

    /** It was decided to share again. */
    public void decided(SharingDecided event, EventInfo info) {
        if (!event.shared()) {
            return;
        }
        families.lockFamily(event.familyId());
        if (endedSharing.set(event.familyId(), event.withOrganisationId(), false, info.sequence())) {
            forEachNeed(event.familyId(), event.withOrganisationId(), need -> receiverSees(need, true));
        }
    }

    private void forEachNeed(UUID family, UUID receiver, Consumer<OpenNeed> action) {
        needs.idsOfFamily(family).forEach(id -> needs.findForUpdate(id)
                .filter(need -> need.receiverId().equals(receiver))
                .ifPresent(action));
        wakeUp.afterCommit();
    }

    private void receiverSees(OpenNeed need, boolean sees) {
        need.receiverSees(sees);
        matches.ofNeed(need.id()).forEach(match -> match.receiverSees(sees));
    }
}
