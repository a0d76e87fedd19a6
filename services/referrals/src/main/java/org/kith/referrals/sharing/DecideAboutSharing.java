package org.kith.referrals.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Created;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.HiddenFamilies;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.agreement.Agreements;
import org.kith.referrals.agreement.Purpose;
import org.kith.referrals.lawfulbasis.LawfulBases;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.ChildRepository;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.LawfulBasis;
import org.kith.referrals.model.SharedField;
import org.kith.referrals.model.SharingDecision;
import org.kith.referrals.model.SharingDecisionRepository;
import org.kith.referrals.organisations.KnownOrganisations;
import org.kith.referrals.records.ChildRecords;

/**
 * Records decisions to share and not to. Who sees a family may share on what they see themselves, and no more; a decision not to is
 * taken also while the family is restricted to others.
 */
@ApplicationScoped
class DecideAboutSharing {
    private static final String ACTION = "sharing.decide";

    private final Access access;
    private final HiddenFamilies hidden;
    private final FamilyRepository families;
    private final ChildRecords records;
    private final SharingDecisionRepository decisions;
    private final EndSharing endSharing;
    private final ChildRepository children;
    private final Agreements agreements;
    private final LawfulBases bases;
    private final KnownOrganisations network;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    DecideAboutSharing(
            Access access,
            HiddenFamilies hidden,
            FamilyRepository families,
            ChildRecords records,
            SharingDecisionRepository decisions,
            EndSharing endSharing,
            ChildRepository children,
            Agreements agreements,
            LawfulBases bases,
            KnownOrganisations network,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.access = access;
        this.hidden = hidden;
        this.families = families;
        this.records = records;
        this.decisions = decisions;
        this.endSharing = endSharing;
        this.children = children;
        this.agreements = agreements;
        this.bases = bases;
        this.network = network;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Runs in the transaction of the caller, which keeps the answer for a repeat. */
    @Transactional(Transactional.TxType.MANDATORY)
    Created decide(UUID familyId, NewSharingDecision body) {
        Caller who = caller.get();
        if (!body.shared()) {
            hidden.letThrough(familyId);
        }
        SeenFamily seen = access.findFamily(familyId, ACTION);
        access.require(
                familyId,
                ACTION,
                new AccessDecision()
                        .unless(
                                who.isAny(Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER),
                                "role",
                                "A person who works with the family decides about sharing."));
        // What the organisation whose family it is does not share of a child, it shares in none of its records of the
        // child.
        List<UUID> others = !body.shared() && seen.grant().own() ? records.lockOfOwner(familyId) : List.of();
        // Before its consent is looked at, and one at a time: of two organisations that end their sharing at once, the
        // second must see that it was the last. That it is not to be shared is never out of date.
        if (body.shared()) {
            families.lock(seen.family());
        } else {
            families.lockAfresh(seen.family());
        }
        SharingDecision.Terms terms = terms(body, seen, who);
        Instant now = clock.instant();
        List<EventPayload> events = new ArrayList<>();
        SharingDecision decision = decide(seen.family(), terms, who, now, events);
        notToShare(others, terms, who, now, events);
        outbox.publish(events);
        audit.allowed(familyId, ACTION, terms.shared() ? "shared" : "not-shared");
        decisions.flush();
        return Created.of(decision.id(), decision.version());
    }

    private SharingDecision decide(
            Family family, SharingDecision.Terms terms, Caller who, Instant now, List<EventPayload> events) {
        SharingDecision decision =
                new SharingDecision(Ids.next(), family.id(), who.organisation(), who.person(), terms, now);
        events.add(decision.decided());
        if (!terms.shared()) {
            events.addAll(endSharing.by(decision, family, now));
        }
        decisions.supersede(decision, now);
        decisions.persist(decision);
        return decision;
    }

    private void notToShare(
            List<UUID> others, SharingDecision.Terms terms, Caller who, Instant now, List<EventPayload> events) {
        records.inHand(others, () -> {
            others.forEach(id -> {
                decide(families.findForUpdate(id).orElseThrow(), terms, who, now, events);
                audit.allowed(id, ACTION, Audit.SAME_CHILD);
            });
            return others;
        });
    }

    /** Of this record, or of the child in another one when nothing was decided about this. */
    private boolean ownerSaysNo(Family family, UUID with) {
        return decisions
                .lastOfOwner(family, with)
                .map(last -> !last.shared())
                .orElseGet(() -> records.ownerSaysNoElsewhere(family.id(), with));
    }

    private SharingDecision.Terms terms(NewSharingDecision body, SeenFamily seen, Caller who) {
        FieldErrors errors = new FieldErrors();
        Optional<LawfulBasis> basis = Optional.ofNullable(body.lawfulBasis()).flatMap(LawfulBasis::find);
        Set<SharedField> fields = EnumSet.noneOf(SharedField.class);
        errors.require(
                !who.actsFor(body.withOrganisationId()),
                "/withOrganisationId",
                "own-organisation",
                "Nothing is shared with your own organisation.");
        errors.require(
                !seen.family().organisationId().equals(body.withOrganisationId()),
                "/withOrganisationId",
                "own-family",
                "The family is that organisation's own.");
        network.require(body.withOrganisationId(), "/withOrganisationId", errors);
        if (body.shared()) {
            errors.require(
                    !seen.grant().isLead(),
                    "/withOrganisationId",
                    "agreement-withdrawn",
                    "The family withdrew its agreement to sharing. You go on with your own work and give the family to nobody.");
            errors.require(
                    seen.grant().own() || !ownerSaysNo(seen.family(), body.withOrganisationId()),
                    "/withOrganisationId",
                    "owner-says-no",
                    "The organisation whose family it is decided not to share with them.");
            errors.require(basis.isPresent(), "/lawfulBasis", "unknown-code", "Name the lawful basis.");
            basis.ifPresent(one -> bases.check(
                    one, LawfulBases.SHARE, who, UkCalendar.dayOf(clock.instant()), "/lawfulBasis", errors));
            errors.require(
                    basis.filter(LawfulBasis.CONSENT::equals).isEmpty()
                            || agreements
                                    .of(seen.family().id())
                                    .holdsForAll(
                                            children.ofFamily(seen.family().id()).stream()
                                                    .map(Child::id)
                                                    .toList(),
                                            Purpose.SHARE),
                    "/lawfulBasis",
                    "agreement-missing",
                    "The family has not agreed, or no longer agrees, to sharing.");
            LawfulBases.informed(body.lawfulBasis(), body.familyTold(), "/familyTold", errors);
            errors.require(!body.fields().isEmpty(), "/fields", "required", "Say what is shared.");
            for (int i = 0; i < body.fields().size(); i++) {
                Optional<SharedField> field = SharedField.find(body.fields().get(i));
                errors.require(
                        field.isPresent(), "/fields/" + i, "unknown-code", "This is no field that can be shared.");
                errors.require(
                        field.isEmpty() || seen.grant().fields().contains(field.get()),
                        "/fields/" + i,
                        "not-shared-with-you",
                        "You do not see this field yourself.");
                field.ifPresent(fields::add);
            }
        }
        errors.throwIfAny();
        return new SharingDecision.Terms(
                body.withOrganisationId(),
                body.shared(),
                fields,
                body.why(),
                body.shared() ? basis.orElseThrow() : null,
                body.familyTold());
    }
}
