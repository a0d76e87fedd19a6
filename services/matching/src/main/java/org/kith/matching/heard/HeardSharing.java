package org.kith.matching.heard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.matching.engine.Nudge;
import org.kith.matching.matches.Endings;
import org.kith.matching.model.Families;
import org.kith.matching.model.MatchState;
import org.kith.matching.model.MatchStore;
import org.kith.matching.model.Need;
import org.kith.matching.model.Needs;
import org.kith.matching.model.SharingEnds;

/** Takes a family's needs out of work when the organisation that decides about them loses sight, and brings them back. */
@ApplicationScoped
class HeardSharing {
    private final Families families;
    private final SharingEnds ends;
    private final Needs needs;
    private final MatchStore matches;
    private final Endings endings;
    private final Nudge nudge;
    private final Clock clock;

    HeardSharing(
            Families families,
            SharingEnds ends,
            Needs needs,
            MatchStore matches,
            Endings endings,
            Nudge nudge,
            Clock clock) {
        this.families = families;
        this.ends = ends;
        this.needs = needs;
        this.matches = matches;
        this.endings = endings;
        this.nudge = nudge;
        this.clock = clock;
    }

    /** What is only proposed gives its place back; what both agreed to ends with its relationship. */
    void ended(SharingEnded said) {
        families.hold(List.of(said.familyId()));
        ends.ended(said.familyId(), said.withOrganisationId());
        receiverSees(said.familyId(), said.withOrganisationId(), false);
    }

    void decided(SharingDecided said) {
        if (said.shared() && ends.given(said.familyId(), said.withOrganisationId())) {
            families.hold(List.of(said.familyId()));
            receiverSees(said.familyId(), said.withOrganisationId(), true);
        }
    }

    private void receiverSees(UUID family, UUID receiver, boolean sees) {
        needs.ofFamily(family).forEach(id -> needs.lock(id)
                .filter(need -> need.receiverId().equals(receiver))
                .ifPresent(need -> receiverSees(need, sees)));
        nudge.afterCommit();
    }

    private void receiverSees(Need need, boolean sees) {
        if (!sees) {
            matches.liveOf(need.id())
                    .filter(match -> match.state() == MatchState.PROPOSED)
                    .ifPresent(
                            match -> endings.declineWithoutNo(match, "practitioner", "sharing-ended", clock.instant()));
        }
        need.receiverSees(sees);
        matches.list("needId", need.id()).forEach(match -> match.receiverSees(sees));
    }
}
