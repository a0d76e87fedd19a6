package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.model.ChildRepository;

/** Reads what a family agrees to, and all that was said about it. */
@ApplicationScoped
class ReadAgreement {
    private final Access access;
    private final ChildRepository children;
    private final AgreementActRepository acts;
    private final CurrentCaller caller;

    ReadAgreement(Access access, ChildRepository children, AgreementActRepository acts, CurrentCaller caller) {
        this.access = access;
        this.children = children;
        this.acts = acts;
        this.caller = caller;
    }

    /** Names are shown to the family's own organisation, to the duty team and to who wrote them down. */
    @Transactional
    AgreementView of(UUID familyId) {
        SeenFamily seen = access.readFamily(familyId, "agreement.read");
        Caller who = caller.get();
        boolean all = seen.grant().own() || seen.grant().isDuty();
        List<AgreementAct> said = acts.ofFamily(familyId);
        AgreementInForce agreement =
                new AgreementInForce(said.stream().map(AgreementAct::word).toList());
        return new AgreementView(
                familyId,
                children.ofFamily(familyId).stream()
                        .map(child -> new AgreementView.OfChild(child.id(), purposes(agreement, child.id())))
                        .toList(),
                said.stream()
                        .map(act -> act.view(all || who.actsFor(act.organisationId())))
                        .toList());
    }

    private static List<AgreementView.OfPurpose> purposes(AgreementInForce agreement, UUID child) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> new AgreementView.OfPurpose(
                        purpose.code(),
                        agreement.holds(child, purpose),
                        agreement.of(child, purpose).code()))
                .toList();
    }
}
