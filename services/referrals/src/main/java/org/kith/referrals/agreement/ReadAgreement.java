package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.ChildRepository;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.SharedField;

/** Reads what a family agrees to, and all that was said about it. */
@ApplicationScoped
class ReadAgreement {
    private final Access access;
    private final ChildRepository children;
    private final AgreementActRepository acts;
    private final WordsElsewhere elsewhere;
    private final FamilyRepository families;
    private final CurrentCaller caller;

    ReadAgreement(
            Access access,
            ChildRepository children,
            AgreementActRepository acts,
            WordsElsewhere elsewhere,
            FamilyRepository families,
            CurrentCaller caller) {
        this.access = access;
        this.children = children;
        this.acts = acts;
        this.elsewhere = elsewhere;
        this.families = families;
        this.caller = caller;
    }

    /**
     * Names are shown to the family's own organisation, to the duty team and to who wrote them down; the language, which is the
     * family's, as in its view: to whom it is shared with.
     */
    @Transactional
    AgreementView of(UUID familyId) {
        SeenFamily seen = access.readFamily(familyId, "agreement.read");
        Caller who = caller.get();
        boolean all = seen.grant().own() || seen.grant().isDuty();
        boolean tongue = seen.grant().fields().contains(SharedField.LANGUAGE);
        List<AgreementAct> said = acts.ofFamily(familyId);
        List<WordsElsewhere.Counted> others = elsewhere.of(familyId);
        AgreementInForce agreement = Agreements.of(said, others);
        List<Child> shown = children.ofFamily(familyId);
        Set<UUID> ids = shown.stream().map(Child::id).collect(Collectors.toSet());
        return new AgreementView(
                familyId,
                shown.stream()
                        .map(child -> new AgreementView.OfChild(child.id(), purposes(agreement, child.id())))
                        .toList(),
                // Of a child who waits for a yes nothing is told to who does not see it.
                said.stream()
                        .filter(act -> act.childId() == null || ids.contains(act.childId()))
                        .map(act -> act.view(all || who.actsFor(act.organisationId()), tongue))
                        .toList(),
                seen(others, familyId));
    }

    private List<UUID> seen(List<WordsElsewhere.Counted> others, UUID familyId) {
        Set<UUID> counted = new TreeSet<>();
        others.forEach(said -> counted.add(said.record()));
        counted.remove(familyId);
        counted.retainAll(families.visible(counted));
        return List.copyOf(counted);
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
