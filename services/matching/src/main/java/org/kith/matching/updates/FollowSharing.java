package org.kith.matching.updates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.matches.MatchEndings;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.EndedSharing;
import org.kith.matching.model.FamilyLock;
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

    /** Sharing ended: proposals give their spaces back; agreed matches end with their relationships. */
    public void ended(SharingEnded event) {
        families.lockFamily(event.familyId());
        endedSharing.add(event.familyId(), event.withOrganisationId());
        receiverSees(event.familyId(), event.withOrganisationId(), false);
    }

    /** It was decided to share again. */
    public void decided(SharingDecided event) {
        if (event.shared() && endedSharing.remove(event.familyId(), event.withOrganisationId())) {
            families.lockFamily(event.familyId());
            receiverSees(event.familyId(), event.withOrganisationId(), true);
        }
    }

    private void receiverSees(UUID family, UUID receiver, boolean sees) {
        needs.idsOfFamily(family).forEach(id -> needs.findForUpdate(id)
                .filter(need -> need.receiverId().equals(receiver))
                .ifPresent(need -> receiverSees(need, sees)));
        wakeUp.afterCommit();
    }

    private void receiverSees(OpenNeed need, boolean sees) {
        if (!sees) {
            matches.ongoingOf(need.id())
                    .filter(match -> match.state() == MatchState.PROPOSED)
                    .ifPresent(match ->
                            endings.cancelProposal(match, Decliner.PRACTITIONER, "sharing-ended", clock.instant()));
        }
        need.receiverSees(sees);
        matches.ofNeed(need.id()).forEach(match -> match.receiverSees(sees));
    }
}
