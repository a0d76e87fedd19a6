package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contracts.EventPayload;
import org.kith.contracts.checks.CheckRules;
import org.kith.contracts.vocabulary.Kind;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Created;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.agreement.AgreementInForce;
import org.kith.referrals.agreement.Agreements;
import org.kith.referrals.agreement.EveryRecord;
import org.kith.referrals.agreement.Purpose;
import org.kith.referrals.agreement.RecordActs;
import org.kith.referrals.codes.Age;
import org.kith.referrals.codes.NhsNumber;
import org.kith.referrals.codes.Upn;
import org.kith.referrals.doorstepneeds.DoorstepNeeds;
import org.kith.referrals.intake.NewReferral.NeedSent;
import org.kith.referrals.intake.NewReferral.SharingSent;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.LawfulBasis;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRepository;
import org.kith.referrals.model.NeedRequirements;
import org.kith.referrals.model.Parties;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;
import org.kith.referrals.model.SharedField;
import org.kith.referrals.model.SharingDecision;
import org.kith.referrals.model.SharingDecisionRepository;
import org.kith.referrals.records.ChildRecords;

/** Receives a referral: checks it, stores it with its family, children, needs and sharing decisions, and publishes that. */
@ApplicationScoped
class ReceiveReferral {
    private static final int REPEAT_MONTHS = 12;

    private final IntakeCheck check;
    private final FamilyDesk desk;
    private final References references;
    private final ReferralRepository referrals;
    private final NeedRepository needs;
    private final SharingDecisionRepository sharing;
    private final DoorstepNeeds doorstepNeeds;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Agreements agreements;
    private final RecordActs acts;
    private final EveryRecord every;
    private final WithOtherRecords others;
    private final Clock clock;

    ReceiveReferral(
            IntakeCheck check,
            FamilyDesk desk,
            References references,
            ReferralRepository referrals,
            NeedRepository needs,
            SharingDecisionRepository sharing,
            DoorstepNeeds doorstepNeeds,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Agreements agreements,
            RecordActs acts,
            EveryRecord every,
            WithOtherRecords others,
            Clock clock) {
        this.check = check;
        this.desk = desk;
        this.references = references;
        this.referrals = referrals;
        this.needs = needs;
        this.sharing = sharing;
        this.doorstepNeeds = doorstepNeeds;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.agreements = agreements;
        this.acts = acts;
        this.every = every;
        this.others = others;
        this.clock = clock;
    }

    /** Runs in the transaction of the caller, which keeps the answer for a repeat. */
    @Transactional(Transactional.TxType.MANDATORY)
    Created receive(NewReferral sent) {
        Caller sender = caller.get();
        Instant now = clock.instant();
        LocalDate today = UkCalendar.dayOf(now);
        Map<UUID, List<String>> toCome = WithOtherRecords.knownBy(sent.children());
        List<UUID> ofOwner = others.lockOfOwner(sent.familyId(), toCome);
        Optional<Map<UUID, List<UUID>>> moves = others.lock(sent.familyId(), toCome, desk.zone(sent));
        Family known = desk.known(sent.familyId());
        List<Child> children = new ArrayList<>(desk.childrenOf(known));
        check.check(new IntakeRule.Case(
                sent,
                sender,
                today,
                List.copyOf(children),
                agreed(known, sent, children, toCome, now),
                sharedWith(known),
                others.notToShareWith(toCome, ofOwner)));
        EveryRecord.Standing standing = every.standing(known, ofOwner);

        List<UUID> before = others.before(known);
        String zone = known == null ? null : known.home().zone();
        Family family = desk.keep(known, sent, sender.organisation(), now);
        others.settle(family, zone);
        sent.children().stream()
                .map(child -> desk.add(
                        new Child(Ids.next(), family.id(), child.name(), child.dateOfBirth(), upn(child), nhs(child))))
                .forEach(children::add);
        Referral referral = store(sent, sender, family, known != null, now);
        List<Child> came = children.subList(children.size() - sent.children().size(), children.size());
        Optional<ChildRecords.Decided> decided = others.changed(family, came, moves.isPresent(), before);
        List<EventPayload> events = new ArrayList<>();
        // Before its needs are stored: what ends, ends for what was there already.
        if (sent.agreement() != null || !came.isEmpty()) {
            // Of a known family they are read again: whoever sees it on consent alone does not see a child who waits
            // for a yes.
            List<UUID> ids = (known == null ? children : desk.childrenOf(known))
                    .stream().map(Child::id).toList();
            events.addAll(acts.withReferral(family, ids, sent.agreement(), standing, now));
        }
        if (known != null && !came.isEmpty()) {
            AgreementInForce agreement = agreements.of(family.id());
            came.forEach(child -> child.shareWhen(agreement.holds(child.id(), Purpose.SHARE)));
        }
        if (known == null) {
            events.addAll(others.riskOfNew(family, referral));
            events.addAll(others.belong(family, came, decided, moves));
        }
        List<Need> stored = sent.needs().stream()
                .map(need -> need(need, referral, children, today))
                .toList();
        needs.persist(stored);

        if (known != null) {
            RiskBand risk = RiskBand.find(sent.riskBand()).orElseThrow();
            events.addAll(others.riskOfKnown(family, risk, referral));
            events.addAll(others.belong(family, came, decided, moves));
        }
        events.addFirst(referral.received(family.riskBand(), stored.size()));
        for (SharingSent one : sent.sharing()) {
            events.add(share(one, family, known != null, sender, now).decided());
        }
        outbox.publish(events);
        audit.allowed(family.id(), "referral.receive", "own");
        doorstepNeeds.becameReferral(sent.doorstepNeedId(), referral.id());
        others.moved(referral, family, zone);
        referrals.flush();
        decided.ifPresent(other -> others.restrict(referral, came, other, now));
        return new Created(referral.id(), referral.reference(), referral.version(family));
    }

    private Predicate<Purpose> agreed(
            Family known, NewReferral sent, List<Child> children, Map<UUID, List<String>> toCome, Instant now) {
        List<UUID> ids = children.stream().map(Child::id).toList();
        AgreementInForce agreement =
                agreements.with(known == null ? null : known.id(), ids, toCome, sent.agreement(), now);
        List<UUID> all = Stream.concat(ids.stream(), toCome.keySet().stream()).toList();
        return purpose -> agreement.holdsForAll(all, purpose);
    }

    private Set<UUID> sharedWith(Family known) {
        return known == null
                ? Set.of()
                : sharing.ofFamily(known.id()).stream()
                        .filter(SharingDecision::standing)
                        .map(SharingDecision::withOrganisationId)
                        .collect(Collectors.toSet());
    }

    private Referral store(NewReferral sent, Caller sender, Family family, boolean known, Instant now) {
        UUID receiver = sent.sharing().isEmpty()
                ? sender.organisation()
                : sent.sharing().getFirst().withOrganisationId();
        Instant since = now.atZone(UkCalendar.ZONE).minusMonths(REPEAT_MONTHS).toInstant();
        Referral referral = new Referral(
                Ids.next(),
                references.next(),
                family,
                new Parties(sender.organisation(), sender.person(), receiver),
                sent.source(),
                known && referrals.closedSince(family.id(), since),
                now,
                UkCalendar.oneWorkingDayAfter(now));
        // The policies of needs and spends look for the referral, so it is there before them.
        referrals.persistAndFlush(referral);
        return referral;
    }

    private SharingDecision share(SharingSent one, Family family, boolean known, Caller sender, Instant now) {
        Set<SharedField> fields = EnumSet.noneOf(SharedField.class);
        one.fields().forEach(code -> fields.add(SharedField.find(code).orElseThrow()));
        SharingDecision.Terms terms = new SharingDecision.Terms(
                one.withOrganisationId(),
                true,
                fields,
                one.why(),
                LawfulBasis.find(one.lawfulBasis()).orElseThrow(),
                one.familyTold());
        SharingDecision decision =
                new SharingDecision(Ids.next(), family.id(), sender.organisation(), sender.person(), terms, now);
        if (known) {
            sharing.supersede(decision, now);
        }
        sharing.persist(decision);
        return decision;
    }

    private static Need need(NeedSent sent, Referral referral, List<Child> children, LocalDate today) {
        Child child = children.get(sent.childIndex() == null ? 0 : sent.childIndex());
        Kind kind = Kind.find(sent.kind()).orElseThrow();
        boolean regular = !Boolean.FALSE.equals(sent.regular());
        return new Need(
                Ids.next(),
                referral.id(),
                child.id(),
                kind,
                regular,
                CheckRules.published()
                        .find(kind.closeness(), regular, today)
                        .map(rule -> rule.level().number())
                        .orElseThrow(),
                Age.bandOrNearest(child.dateOfBirth(), today),
                new NeedRequirements(
                        sent.detail(),
                        sent.gender(),
                        sent.slots() == null ? NeedRequirements.ANY_TIME : sent.slots(),
                        sent.languageRequired(),
                        sent.languagePreferred(),
                        sent.urgency()));
    }

    private static String nhs(NewReferral.ChildSent child) {
        return child.nhsNumber() == null || child.nhsNumber().isBlank() ? null : NhsNumber.compact(child.nhsNumber());
    }

    private static String upn(NewReferral.ChildSent child) {
        return child.upn() == null || child.upn().isBlank() ? null : Upn.compact(child.upn());
    }
}
