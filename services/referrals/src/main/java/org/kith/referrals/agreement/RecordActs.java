package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.ChildRepository;
import org.kith.referrals.model.Family;

/**
 * Keeps what a family said, and ends or begins what rests on it: in its record, and in every other that its organisation has of a child
 * of it. {@link EveryRecord} has locked those before.
 */
@ApplicationScoped
public class RecordActs {
    private final AgreementActRepository acts;
    private final Agreements agreements;
    private final AgreementEffects effects;
    private final EveryRecord others;
    private final ChildRepository children;
    private final CurrentCaller caller;

    RecordActs(
            AgreementActRepository acts,
            Agreements agreements,
            AgreementEffects effects,
            EveryRecord others,
            ChildRepository children,
            CurrentCaller caller) {
        this.acts = acts;
        this.agreements = agreements;
        this.effects = effects;
        this.others = others;
        this.children = children;
        this.caller = caller;
    }

    /**
     * What recording changed.
     *
     * @param statement id of the occasion
     * @param own what followed for the family itself
     * @param events what others must know of this record and the other ones, to be published in this order
     */
    record Changed(UUID statement, AgreementEffects.Changed own, List<EventPayload> events) {}

    /**
     * What came with a referral of the caller's own family, which the caller has locked: words, children, or both.
     *
     * @param ids of the family's children, those who came among them
     * @param sent null when nothing was said
     * @param before how it stood for the family and the other records before the children came
     */
    public List<EventPayload> withReferral(
            Family family, List<UUID> ids, AgreementSent sent, EveryRecord.Standing before, Instant at) {
        List<EventPayload> events = new ArrayList<>();
        if (sent != null) {
            AgreementAct.Occasion occasion = Statement.occasion(sent);
            acts.persist(said(family, ids, occasion, sent, at));
            before.of(family.id()).ifPresent(then -> acts.persist(leftOut(family, ids, then, occasion, sent, at)));
        }
        before.of(family.id()).ifPresent(then -> {
            AgreementInForce now = agreements.of(family.id());
            if (sent != null || !now.standsAs(then, ids)) {
                AgreementEffects.Changed own = effects.of(family, ids, then, now, at);
                effects.endSharing(family, own, at);
                events.addAll(own.events());
            }
        });
        events.addAll(others.follow(family, before, EveryRecord.RECORDED, at));
        return events;
    }

    /** What was said on an occasion about a family that the caller has locked. */
    Changed record(Family family, AgreementSent sent, EveryRecord.Standing before, Instant at) {
        List<UUID> ids = idsOf(family);
        AgreementAct.Occasion occasion = Statement.occasion(sent);
        return keep(
                family, occasion.id(), ids, said(family, ids, occasion, sent, at), before, EveryRecord.RECORDED, at);
    }

    /** What the same person agreed to before and does not any more: who says less says no to the rest. */
    private List<AgreementAct> leftOut(
            Family family,
            List<UUID> ids,
            AgreementInForce then,
            AgreementAct.Occasion occasion,
            AgreementSent sent,
            Instant at) {
        EnumSet<Purpose> mentioned = EnumSet.noneOf(Purpose.class);
        mentioned.addAll(Statement.purposes(sent.given()));
        mentioned.addAll(Statement.purposes(sent.refused()));
        List<UUID> about = Statement.about(sent.childIds(), sent.by(), ids);
        List<UUID> each = about.equals(Statement.ALL) && !ids.isEmpty() ? ids : about;
        return EnumSet.complementOf(mentioned).stream()
                .flatMap(purpose -> each.stream()
                        .map(child -> new AgreementAct(
                                family.id(), child, purpose, Answer.REFUSED, occasion, caller.get(), at)))
                .filter(act -> then.isAgreedToBy(act.word()))
                .toList();
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
    Changed record(Family family, WithdrawalSent sent, EveryRecord.Standing before, Instant at) {
        List<UUID> ids = idsOf(family);
        AgreementAct.Occasion occasion = Statement.occasion(sent, UkCalendar.dayOf(at));
        List<Purpose> purposes =
                sent.purposes().isEmpty() ? List.of(Purpose.values()) : Statement.purposes(sent.purposes());
        List<AgreementAct> list = new ArrayList<>();
        for (UUID child : Statement.about(sent.childIds(), sent.by(), ids)) {
            purposes.forEach(purpose -> list.add(
                    new AgreementAct(family.id(), child, purpose, Answer.WITHDRAWN, occasion, caller.get(), at)));
        }
        return keep(family, occasion.id(), ids, list, before, EveryRecord.WITHDRAWN, at);
    }

    private Changed keep(
            Family family,
            UUID statement,
            List<UUID> ids,
            List<AgreementAct> list,
            EveryRecord.Standing before,
            String action,
            Instant at) {
        acts.persist(list);
        AgreementEffects.Changed own =
                effects.of(family, ids, before.of(family.id()).orElseThrow(), agreements.of(family.id()), at);
        List<EventPayload> events = new ArrayList<>(own.events());
        events.addAll(others.follow(family, before, action, at));
        return new Changed(statement, own, events);
    }

    /** Last of all in a transaction: it may end the caller's own access. */
    void endSharing(Family family, Changed changed, Instant at) {
        effects.endSharing(family, changed.own(), at);
    }

    private List<UUID> idsOf(Family family) {
        return children.ofFamily(family.id()).stream().map(Child::id).toList();
    }
}
