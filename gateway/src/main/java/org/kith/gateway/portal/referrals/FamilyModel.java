package org.kith.gateway.portal.referrals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/**
 * A family as its page shows it.
 *
 * @param id id
 * @param number how people name it
 * @param family the family as far as the user may see it
 * @param children its children as far as the user may see them
 * @param risk how high its risk is; empty when nobody has said so
 * @param high whether that is high
 * @param higher other records of its children that are at a higher risk, as far as the user sees them
 * @param changes how the risk changed, the last change first
 * @param ended what it means that the family withdrew its agreement; empty when it did not
 * @param ours whether the user's council decides about it
 * @param toTakeOver whether the user's duty team is to take it over, because it moved to their council's area
 * @param held since when nothing new begins for it; empty when it is not held or that is not for the user
 * @param concerns concerns about it that are open, for the duty team
 * @param paused whether that is said without a time, to who takes part in matching
 * @param restricted since when only named people see it; empty when that is not so
 * @param restriction who said so and why, and who sees it
 * @param openUntil until when the user sees it because they opened it; empty when they did not, or are named
 * @param referrals its referrals
 */
public record FamilyModel(
        UUID id,
        String number,
        List<Fact> family,
        List<Fact> children,
        String risk,
        boolean high,
        List<Fact> higher,
        List<Change> changes,
        List<String> ended,
        boolean ours,
        boolean toTakeOver,
        String held,
        List<Fact> concerns,
        boolean paused,
        String restricted,
        List<Fact> restriction,
        String openUntil,
        List<Fact> referrals) {
    /**
     * A change of the risk.
     *
     * @param at when
     * @param what from what to what
     * @param withChild whether it was raised because another record of a child is higher
     * @param record that record, when the user sees it; null otherwise
     * @param number how people name that record
     * @param organisation who said so; empty when that is not for the user
     * @param why why; empty when nobody said or that is not for the user
     */
    public record Change(
            String at, String what, boolean withChild, UUID record, String number, String organisation, String why) {}

    static FamilyModel of(
            UUID id,
            Referrals.FamilyRecord record,
            List<Families.RiskChange> changes,
            Families.Restriction restriction,
            Families.AgreementRecord agreement,
            boolean paused,
            String confirms,
            UUID user,
            Organisations organisations,
            Words words) {
        String band = band(changes);
        return new FamilyModel(
                id,
                Names.shortId(id),
                ReferralModel.family(record.family(), AgreementByPurpose.of(agreement, record.family()), words),
                record.children().stream()
                        .map(child -> ReferralModel.child(child, words))
                        .toList(),
                words.code("risk", band),
                "high".equals(band),
                changes.isEmpty() ? List.of() : records(changes.getLast().higherFamilyIds(), words),
                changes.reversed().stream()
                        .map(change -> change(change, organisations, words))
                        .toList(),
                AgreementEnded.ofFamily(record.family(), confirms, words),
                record.ofOurCouncil(),
                record.toTakeOver(),
                words.times().moment(record.heldSince()),
                concerns(record, words),
                record.heldSince() == null && paused,
                words.times().moment(restriction.restrictedSince()),
                restriction(restriction, user, organisations, words),
                words.times().moment(restriction.openUntil()),
                referrals(record, words));
    }

    /** How high the risk is: the last change holds. Empty when nobody has said so. */
    static String band(List<Families.RiskChange> changes) {
        return changes.isEmpty() ? "" : changes.getLast().riskBand();
    }

    private static Change change(Families.RiskChange change, Organisations organisations, Words words) {
        String now = words.code("risk", change.riskBand());
        return new Change(
                words.times().moment(change.assessedAt()),
                change.previous() == null ? now : words.t("family.changed", words.code("risk", change.previous()), now),
                change.sameChild(),
                change.raisedInFamilyId(),
                change.raisedInFamilyId() == null ? "" : Names.shortId(change.raisedInFamilyId()),
                organisations.name(words, change.organisationId()),
                change.reason() == null ? "" : change.reason());
    }

    /** The API names accounts, not people. */
    private static List<Fact> restriction(
            Families.Restriction restriction, UUID user, Organisations organisations, Words words) {
        if (restriction.restrictedSince() == null) {
            return List.of();
        }
        Facts facts = new Facts(words)
                .add("family.restriction.why", restriction.reason())
                .add(
                        "family.restriction.by",
                        words.t(
                                "family.restriction.account-of",
                                Names.account(words, restriction.setBy(), user),
                                organisations.name(words, restriction.organisationId())))
                .add(
                        "family.restriction.people",
                        restriction.personIds().stream()
                                .map(person -> Names.account(words, person, user))
                                .collect(Collectors.joining("\n")));
        restriction
                .broken()
                .forEach(one -> facts.add(
                        "family.restriction.broken",
                        words.t(
                                "family.restriction.broken-by",
                                Names.account(words, one.personId(), user),
                                words.times().moment(one.at()),
                                words.times().moment(one.until()),
                                one.reason())));
        return Stream.concat(facts.list().stream(), records(restriction.sameChildFamilyIds(), words).stream())
                .toList();
    }

    private static List<Fact> records(List<UUID> families, Words words) {
        return families.stream()
                .map(family -> new Fact(
                        words.t("family.other-record"),
                        words.t("family.title", Names.shortId(family)),
                        "/families/" + family))
                .toList();
    }

    private static List<Fact> concerns(Referrals.FamilyRecord record, Words words) {
        return record.openConcernIds().stream()
                .map(id -> new Fact(
                        words.t("family.open-concern"),
                        words.t("concern.title", Names.shortId(id)),
                        "/duty/concerns/" + id))
                .toList();
    }

    private static List<Fact> referrals(Referrals.FamilyRecord record, Words words) {
        return record.referrals().stream()
                .map(one -> new Fact(words.code("state", one.state()), one.reference(), "/referrals/" + one.id()))
                .toList();
    }
}
