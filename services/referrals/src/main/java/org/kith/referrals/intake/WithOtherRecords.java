package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.time.Ids;
import org.kith.referrals.belonging.Belonging;
import org.kith.referrals.codes.NhsNumber;
import org.kith.referrals.codes.Upn;
import org.kith.referrals.duty.HandToNewCouncil;
import org.kith.referrals.intake.NewReferral.ChildSent;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Referral;
import org.kith.referrals.records.ChildRecords;
import org.kith.referrals.records.ChildRecords.Decided;
import org.kith.referrals.risk.FamilyRisk;
import org.kith.referrals.risk.RiskOfRecords;

/** A referral makes a child known of whom there may be other records: what was decided about any of them holds for all. */
@ApplicationScoped
class WithOtherRecords {
    /** As many children as a referral may name. */
    private static final int MOST = 20;

    private final ChildRecords records;
    private final FamilyRepository families;
    private final FamilyRisk risks;
    private final RiskOfRecords ofRecords;
    private final Belonging belonging;
    private final HandToNewCouncil newCouncil;
    private final RestrictAtOnce restrict;

    WithOtherRecords(
            ChildRecords records,
            FamilyRepository families,
            FamilyRisk risks,
            RiskOfRecords ofRecords,
            Belonging belonging,
            HandToNewCouncil newCouncil,
            RestrictAtOnce restrict) {
        this.records = records;
        this.families = families;
        this.risks = risks;
        this.ofRecords = ofRecords;
        this.belonging = belonging;
        this.newCouncil = newCouncil;
        this.restrict = restrict;
    }

    /**
     * What the children whom a referral makes known are known by, each under an id that stands for the child until it is stored. What
     * nothing can be stored by is left out: the check says so.
     */
    static Map<UUID, List<String>> knownBy(List<ChildSent> toCome) {
        Map<UUID, List<String>> known = new LinkedHashMap<>();
        toCome.stream().limit(MOST).filter(Objects::nonNull).forEach(child -> known.put(Ids.next(), likenesses(child)));
        return known;
    }

    private static List<String> likenesses(ChildSent child) {
        LocalDate born = child.dateOfBirth();
        boolean named = child.name() != null && child.name().indexOf('\0') < 0 && born != null && isOfOurEra(born);
        return Child.likenesses(
                named ? child.name() : null,
                born,
                child.upn() == null || !Upn.valid(child.upn()) ? null : Upn.compact(child.upn()),
                child.nhsNumber() == null || !NhsNumber.valid(child.nhsNumber())
                        ? null
                        : NhsNumber.compact(child.nhsNumber()));
    }

    private static boolean isOfOurEra(LocalDate day) {
        return day.getYear() > 0 && day.getYear() < 10_000;
    }

    private static List<String> all(Map<UUID, List<String>> knownBy) {
        return knownBy.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Locks what the sender's organisation has of the children, before anything of it is asked.
     *
     * @return the other records that it has of them
     */
    List<UUID> lockOfOwner(UUID familyId, Map<UUID, List<String>> toCome) {
        boolean none = familyId != null && families.visible(List.of(familyId)).isEmpty();
        return none ? List.of() : records.lockOfOwner(familyId, all(toCome));
    }

    /** With whom the sender's organisation does not share what it has of the children who come. */
    Set<UUID> notToShareWith(Map<UUID, List<String>> toCome, List<UUID> ofOwner) {
        return ofOwner.isEmpty() ? Set.of() : records.notToShareWith(all(toCome));
    }

    /**
     * Locks what a referral of a known family may change, before the family itself.
     *
     * @param zone where it lives now, null when the referral does not say
     * @return when it moves, all records that may be of its children, each with its other records before
     */
    Optional<Map<UUID, List<UUID>>> lock(UUID familyId, Map<UUID, List<String>> toCome, String zone) {
        return familyId == null ? Optional.empty() : records.lockMoving(familyId, all(toCome), zone);
    }

    /** The other records of the children of a family that was known, before it changes. */
    List<UUID> before(Family known) {
        return known == null ? List.of() : records.others(known.id());
    }

    /** What was decided about other records of children that came, or of all of them when the family moved; empty when there is nothing to do. */
    Optional<Decided> changed(Family family, List<Child> came, boolean moved, List<UUID> before) {
        return came.isEmpty() && !moved ? Optional.empty() : records.childrenCame(family.id(), ids(came), before);
    }

    /** The risk of a family that is new: what its referral says. */
    List<EventPayload> riskOfNew(Family family, Referral referral) {
        return risks.first(family, referral);
    }

    /**
     * The risk of a family that was known: a referral that knows less does not lower what somebody else knows, and raises records
     * that were known before only when it says more itself. One that somebody lowered stays so.
     */
    List<EventPayload> riskOfKnown(Family family, RiskBand sent, Referral referral) {
        if (sent != RiskBand.HIGH && sent.compareTo(family.riskBand()) <= 0) {
            return List.of();
        }
        List<EventPayload> events = new ArrayList<>(risks.assess(family, sent, null, referral));
        events.addAll(ofRecords.raiseOthers(family.id(), family.riskBand(), null, records.others(family.id())));
        return events;
    }

    /**
     * Which records are of one child may have changed, of more than the family: two of others, with a child of it each, belong together
     * through it.
     *
     * @param moves as {@link #lock} gave it
     * @return the events
     */
    List<EventPayload> belong(
            Family family, List<Child> came, Optional<Decided> decided, Optional<Map<UUID, List<UUID>>> moves) {
        Map<UUID, List<UUID>> before = new HashMap<>();
        decided.ifPresent(one -> before.putAll(records.lockAll(family.id(), ids(came))));
        moves.ifPresent(before::putAll);
        return before.isEmpty() ? List.of() : belonging.changed(before);
    }

    /** A known family may live where another council answers, as its referral says. */
    void settle(Family family, String before) {
        newCouncil.settle(family, before);
    }

    /** It lives there, after what it shares with records there was looked for. */
    void moved(Referral referral, Family family, String before) {
        newCouncil.moved(referral, family, before);
    }

    /** Comes last of all: the sender may see the family no longer. */
    void restrict(Referral referral, List<Child> came, Decided decided, Instant now) {
        restrict.restrict(referral, ids(came), decided, now);
    }

    private static List<UUID> ids(List<Child> children) {
        return children.stream().map(Child::id).toList();
    }
}
