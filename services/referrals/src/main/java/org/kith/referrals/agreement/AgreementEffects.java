package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.agreement.ended.EndedAgreement;
import org.kith.referrals.agreement.ended.EndedAgreementRepository;
import org.kith.referrals.model.ChildRepository;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRepository;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;
import org.kith.referrals.needs.OpenNeeds;

/**
 * What begins and ends with an agreement: needs with matching, and sharing on no other lawful basis than consent with sharing. The
 * council's own work goes on.
 */
@ApplicationScoped
class AgreementEffects {
    /** Why a need or a sharing decision ended. */
    static final String WITHDRAWN = "agreement-withdrawn";

    private final ReferralRepository referrals;
    private final NeedRepository needs;
    private final ChildRepository children;
    private final OpenNeeds openNeeds;
    private final SharingOnConsent sharing;
    private final EndedAgreementRepository toConfirm;
    private final CurrentCaller caller;

    AgreementEffects(
            ReferralRepository referrals,
            NeedRepository needs,
            ChildRepository children,
            OpenNeeds openNeeds,
            SharingOnConsent sharing,
            EndedAgreementRepository toConfirm,
            CurrentCaller caller) {
        this.referrals = referrals;
        this.needs = needs;
        this.children = children;
        this.openNeeds = openNeeds;
        this.sharing = sharing;
        this.toConfirm = toConfirm;
        this.caller = caller;
    }

    /**
     * What followed.
     *
     * @param ended purposes that were agreed to and are no longer
     * @param recipients organisations that lost access to the family
     * @param referrals referrals of the family
     * @param needs needs that ended
     * @param events what others must know, to be published in this order
     */
    record Changed(
            Set<Purpose> ended,
            List<UUID> recipients,
            List<UUID> referrals,
            List<UUID> needs,
            List<EventPayload> events) {}

    /**
     * Agreement of a family that is locked is another than before, by words that are stored. Sharing stands until {@link #endSharing}.
     *
     * @param ids its children
     */
    Changed of(Family family, List<UUID> ids, AgreementInForce before, AgreementInForce after, Instant at) {
        family.agreementChanged(at);
        children.ofFamily(family.id()).stream()
                .filter(child -> after.holds(child.id(), Purpose.SHARE))
                .forEach(child -> child.shareWhen(true));
        List<UUID> all = ids.isEmpty() ? Collections.singletonList(null) : ids;
        Set<Purpose> ended = ended(before, after, all);
        List<Referral> ofFamily = referrals.ofFamily(family.id());
        List<UUID> referralIds = ofFamily.stream().map(Referral::id).toList();
        List<EventPayload> events = new ArrayList<>();
        List<UUID> endedNeeds = endNeeds(family, referralIds, before, after, at, events);
        List<UUID> recipients = List.of();
        if (ended.contains(Purpose.SHARE)) {
            recipients = sharing.end(family, ofFamily, at, events);
        }
        if (!ended.isEmpty() || !endedNeeds.isEmpty()) {
            toConfirm.persist(
                    new EndedAgreement(family, ended, endedNeeds.size(), recipients.size(), caller.get(), at));
        }
        if (!ended.isEmpty()) {
            events.addFirst(new AgreementWithdrawn(
                    family.id(),
                    ended.stream().map(Purpose::code).toList(),
                    referralIds,
                    endedNeeds,
                    recipients,
                    family.home().zone(),
                    at));
        }
        if (all.stream().anyMatch(child -> !before.holds(child, Purpose.MATCH) && after.holds(child, Purpose.MATCH))) {
            // What ended when it was withdrawn, or meanwhile for another reason, begins again, each need as a new one.
            ofFamily.forEach(referral -> events.addAll(openNeeds.openAgain(referral, family, at)));
        }
        return new Changed(ended, recipients, referralIds, endedNeeds, events);
    }

    /** Sharing needs the yes for each child that is shared; anything else has ended when it ended for the last child. */
    private static Set<Purpose> ended(AgreementInForce before, AgreementInForce after, List<UUID> children) {
        Set<Purpose> ended = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            boolean wasAny = children.stream().anyMatch(child -> before.holds(child, purpose));
            boolean isAny = children.stream().anyMatch(child -> after.holds(child, purpose));
            boolean sharing = purpose == Purpose.SHARE
                    && children.stream()
                            .anyMatch(child -> before.holds(child, purpose) && !after.holds(child, purpose));
            if (sharing || (wasAny && !isAny)) {
                ended.add(purpose);
            }
        }
        return ended;
    }

    private List<UUID> endNeeds(
            Family family,
            List<UUID> referralIds,
            AgreementInForce before,
            AgreementInForce after,
            Instant at,
            List<EventPayload> events) {
        List<UUID> ended = new ArrayList<>();
        for (Need need : needs.ofReferralsForUpdate(referralIds)) {
            boolean ends = before.holds(need.childId(), Purpose.MATCH) && !after.holds(need.childId(), Purpose.MATCH);
            if (ends && !need.state().ended()) {
                ended.add(need.id());
                need.notMet(family.home().zone(), WITHDRAWN, at).ifPresent(events::add);
            }
        }
        return ended;
    }

    /** Last of all in a transaction: it may end the caller's own access. */
    void endSharing(Family family, Changed changed, Instant at) {
        if (changed.ended().contains(Purpose.SHARE)) {
            sharing.endAccess(family.id(), at);
        }
    }
}
