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
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.ChildRepository;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRepository;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;
import org.kith.referrals.needs.OpenNeeds;

/**
 * Keeps what a family said and ends what rested on an agreement that is not in force any more: needs with matching, and
 * sharing on no other lawful basis than consent with sharing. The council's own work goes on.
 */
@ApplicationScoped
public class RecordActs {
    /** Why a need or a sharing decision ended. */
    static final String WITHDRAWN = "agreement-withdrawn";

    private final AgreementActRepository acts;
    private final Agreements agreements;
    private final ChildRepository children;
    private final ReferralRepository referrals;
    private final NeedRepository needs;
    private final OpenNeeds openNeeds;
    private final SharingOnConsent sharing;
    private final EndedAgreementRepository toConfirm;
    private final CurrentCaller caller;

    RecordActs(
            AgreementActRepository acts,
            Agreements agreements,
            ChildRepository children,
            ReferralRepository referrals,
            NeedRepository needs,
            OpenNeeds openNeeds,
            SharingOnConsent sharing,
            EndedAgreementRepository toConfirm,
            CurrentCaller caller) {
        this.acts = acts;
        this.agreements = agreements;
        this.children = children;
        this.referrals = referrals;
        this.needs = needs;
        this.openNeeds = openNeeds;
        this.sharing = sharing;
        this.toConfirm = toConfirm;
        this.caller = caller;
    }

    /**
     * What recording changed.
     *
     * @param statement id of the occasion
     * @param ended purposes that were agreed to and are no longer
     * @param recipients organisations that lost access to the family
     * @param referrals referrals of the family
     * @param needs needs that ended
     * @param events what others must know, to be published in this order
     */
    record Changed(
            UUID statement,
            Set<Purpose> ended,
            List<UUID> recipients,
            List<UUID> referrals,
            List<UUID> needs,
            List<EventPayload> events) {}

    /** What came with a referral of the caller's own family, which the caller has locked. */
    public List<EventPayload> withReferral(Family family, AgreementSent sent, Instant at) {
        Changed changed = record(family, sent, at);
        endSharing(family, changed, at);
        return changed.events();
    }

    /** What came with the first referral of a family, which is stored now: nothing was agreed to before, so nothing ends. */
    public void withFirstReferral(Family family, List<Child> children, AgreementSent sent, Instant at) {
        acts.persist(said(family, ids(children), Statement.occasion(sent), sent, at));
    }

    /** What was said on an occasion about a family that the caller has locked. */
    Changed record(Family family, AgreementSent sent, Instant at) {
        List<UUID> ids = ids(children.ofFamily(family.id()));
        AgreementAct.Occasion occasion = Statement.occasion(sent);
        return keep(family, occasion.id(), ids, said(family, ids, occasion, sent, at), at);
    }

    private List<AgreementAct> said(
            Family family, List<UUID> ids, AgreementAct.Occasion occasion, AgreementSent sent, Instant at) {
        List<AgreementAct> list = new ArrayList<>();
        Caller who = caller.get();
        List<UUID> about = Statement.about(sent.childIds(), sent.by(), ids);
        // A yes is about the children who are known when it is said; a no holds for one who comes later too.
        for (UUID child : about.equals(Statement.ALL) && !ids.isEmpty() ? ids : about) {
            Statement.purposes(sent.given())
                    .forEach(purpose ->
                            list.add(new AgreementAct(family.id(), child, purpose, Answer.GIVEN, occasion, who, at)));
        }
        for (UUID child : about) {
            Statement.purposes(sent.refused())
                    .forEach(purpose ->
                            list.add(new AgreementAct(family.id(), child, purpose, Answer.REFUSED, occasion, who, at)));
        }
        return list;
    }

    /** The same of a withdrawal. */
    Changed record(Family family, WithdrawalSent sent, Instant at) {
        List<UUID> ids = ids(children.ofFamily(family.id()));
        AgreementAct.Occasion occasion = Statement.occasion(sent, UkCalendar.dayOf(at));
        List<Purpose> purposes =
                sent.purposes().isEmpty() ? List.of(Purpose.values()) : Statement.purposes(sent.purposes());
        List<AgreementAct> list = new ArrayList<>();
        for (UUID child : Statement.about(sent.childIds(), sent.by(), ids)) {
            purposes.forEach(purpose -> list.add(
                    new AgreementAct(family.id(), child, purpose, Answer.WITHDRAWN, occasion, caller.get(), at)));
        }
        return keep(family, occasion.id(), ids, list, at);
    }

    private Changed keep(Family family, UUID statement, List<UUID> ids, List<AgreementAct> list, Instant at) {
        AgreementInForce before = agreements.of(family.id());
        acts.persist(list);
        AgreementInForce after =
                before.with(list.stream().map(AgreementAct::word).toList());
        family.agreementChanged(at);
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
            acts.flush();
            ofFamily.forEach(referral -> events.addAll(openNeeds.openAgain(referral, family, at)));
        }
        return new Changed(statement, ended, recipients, referralIds, endedNeeds, events);
    }

    /** Sharing needs the yes for all children; anything else has ended when it ended for the last child. */
    private static Set<Purpose> ended(AgreementInForce before, AgreementInForce after, List<UUID> children) {
        Set<Purpose> ended = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            boolean wasAny = children.stream().anyMatch(child -> before.holds(child, purpose));
            boolean isAny = children.stream().anyMatch(child -> after.holds(child, purpose));
            boolean sharing = purpose == Purpose.SHARE
                    && before.holdsForAll(children, purpose)
                    && !after.holdsForAll(children, purpose);
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

    private static List<UUID> ids(List<Child> children) {
        return children.stream().map(Child::id).toList();
    }
}
