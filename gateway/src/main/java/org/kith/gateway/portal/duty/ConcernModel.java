package org.kith.gateway.portal.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.referrals.Organisations;
import org.kith.gateway.portal.referrals.OwnOrganisation;
import org.kith.gateway.portal.services.Doorsteps;
import org.kith.gateway.portal.services.DutyDesk;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.StateTag;
import org.kith.gateway.portal.words.Words;

/**
 * A concern as its page shows it.
 *
 * @param id id
 * @param number how people name it
 * @param state its status
 * @param named whether it says whom it is about: a family, a referral or an address
 * @param toOpen whether it names a family that its raiser does not see, and that is not opened
 * @param notVisible the family that it names, when the user does not see it: it is not there or only named people do; else null
 * @param danger whether a child was said to be in danger at once
 * @param what what was seen or said
 * @param about whom it is about, as far as that is known
 * @param raised who raised it, and how to reach them
 * @param facts the concern in short
 * @param acknowledged whether the duty team has read it
 * @param seen whether somebody has seen the child
 * @param overdue whether that was late, or is
 * @param closed whether it is closed
 * @param passed whether the user's council passed it to another: it is not theirs any more
 * @param passedBy names of the other councils that did; empty when none did
 * @param moved whether its family moved to the area of the user's council, so that two duty teams have it
 * @param elsewhere whether the family that it names lives where another council answers, so that it can be passed on alone
 * @param missing what cannot be shown at the moment
 */
public record ConcernModel(
        UUID id,
        String number,
        StateTag state,
        boolean named,
        boolean toOpen,
        UUID notVisible,
        boolean danger,
        String what,
        List<Fact> about,
        List<Fact> raised,
        List<Fact> facts,
        boolean acknowledged,
        boolean seen,
        boolean overdue,
        boolean closed,
        boolean passed,
        String passedBy,
        boolean moved,
        boolean elsewhere,
        List<String> missing) {

    /**
     * @param concern the concern
     * @param door where it was raised; null when it was not at a door
     * @param family the family; null when none is known
     * @param referral the referral that it came with; null when there is none
     * @param own the user and their organisation
     */
    static ConcernModel of(
            DutyDesk.Concern concern,
            Part<Doorsteps.Door> door,
            Part<Referrals.FamilyRecord> family,
            Part<Referrals.Referral> referral,
            OwnOrganisation own,
            Organisations organisations,
            PlaceMap place,
            Words words) {
        List<String> missing = new ArrayList<>();
        note(missing, door, "concern.door-away", "concern.door-unknown", words);
        boolean passed = concern.passedBy().stream().anyMatch(own.ids()::contains);
        boolean restricted = concern.familyOpenedAt() != null && isHidden(family);
        if (!concern.ofOtherCouncil() && !passed) {
            note(
                    missing,
                    family,
                    "concern.family-away",
                    restricted ? "concern.family-restricted" : "concern.family-unknown",
                    words);
        }
        // That a referral is hidden as well says the same of its family once more.
        if (!isHidden(family) || !isHidden(referral)) {
            note(missing, referral, "concern.referral-away", "concern.referral-unknown", words);
        }
        return new ConcernModel(
                concern.id(),
                Names.shortId(concern.id()),
                StateTag.of(words, concern.state()),
                concern.familyId() != null || concern.referralId() != null || concern.doorId() != null,
                !concern.ofOtherCouncil() && (concern.familyToOpen() || isToOpen(concern, referral)),
                concern.ofOtherCouncil() || family == null || family.value() != null || family.isAway()
                        ? null
                        : concern.familyId(),
                concern.immediateDanger(),
                concern.what(),
                about(concern, door, family, referral, organisations, words),
                raised(concern, own.user(), organisations, words),
                facts(concern, place, words),
                concern.acknowledgedAt() != null,
                concern.seenAt() != null,
                concern.overdue(),
                concern.closedAt() != null,
                passed,
                concern.passedBy().stream()
                        .filter(council -> !own.ids().contains(council))
                        .map(council -> organisations.name(words, council))
                        .collect(Collectors.joining(", ")),
                concern.closedAt() == null
                        && family != null
                        && family.value() != null
                        && family.value().toTakeOver(),
                concern.ofOtherCouncil() && !passed,
                List.copyOf(missing));
    }

    /** A referral was named alone, and neither its raiser nor the user sees it: its family is opened first. */
    private static boolean isToOpen(DutyDesk.Concern concern, Part<Referrals.Referral> referral) {
        return concern.familyId() == null && referral != null && referral.value() == null && !referral.isAway();
    }

    /** Whether the user does not see it: of what the duty team has opened that is because only named people do. */
    private static boolean isHidden(Part<?> part) {
        return part != null && part.value() == null && !part.isAway();
    }

    private static void note(List<String> missing, Part<?> part, String away, String unknown, Words words) {
        if (part != null && part.value() == null) {
            missing.add(part.isAway() ? words.t(away) : words.t(unknown));
        }
    }

    /** Whom it is about: from the family's record, else from the referral that it came with. */
    private static List<Fact> about(
            DutyDesk.Concern concern,
            Part<Doorsteps.Door> door,
            Part<Referrals.FamilyRecord> record,
            Part<Referrals.Referral> referral,
            Organisations organisations,
            Words words) {
        Referrals.FamilyRecord known = record == null ? null : record.value();
        Referrals.Referral came = referral == null ? null : referral.value();
        Facts facts = new Facts(words);
        if (known != null) {
            family(facts, known.family(), known.children(), words);
        } else if (came != null) {
            family(facts, came.family(), came.children(), words);
        }
        if (known != null) {
            facts.link(
                    "concern.family",
                    words.t("concern.text.see-the-family"),
                    "/families/" + concern.familyId() + "?concern=" + concern.id());
        }
        if (door != null && door.value() != null) {
            Doorsteps.Door at = door.value();
            facts.add("concern.door", join(at.label(), at.street(), at.postcode()));
        }
        if (came != null) {
            facts.link("concern.came-with", words.t("name.referral", came.reference()), address(came.id()))
                    .add("concern.referred-by", organisations.name(words, came.senderId()));
        } else if (referral != null && !referral.isAway()) {
            facts.add("concern.came-with", words.t("referral.not-seen"));
        } else if (concern.referralId() != null) {
            facts.link("concern.came-with", words.t("concern.text.see-the-referral"), address(concern.referralId()));
        }
        if (known != null) {
            known.referrals().stream()
                    .filter(other -> !other.id().equals(concern.referralId()))
                    .forEach(other -> facts.link(
                            "concern.other-referral",
                            words.t("concern.referral-is", other.reference(), words.code("state", other.state())),
                            address(other.id())));
        }
        return facts.list();
    }

    private static String address(UUID referral) {
        return "/referrals/" + referral + "?from=duty";
    }

    private static void family(Facts facts, Referrals.Family family, List<Referrals.Child> children, Words words) {
        if (children != null) {
            children.forEach(child -> facts.add("concern.child", child(child, words)));
        }
        if (family != null) {
            facts.add("fact.contact", family.contactName())
                    .telephone("fact.telephone", family.phone())
                    .add("fact.home", join(family.address(), family.postcode()))
                    .add("fact.language", words.code("language", family.language()));
        }
    }

    private static String child(Referrals.Child child, Words words) {
        return join(
                child.name(),
                child.dateOfBirth() == null
                        ? null
                        : words.t("age.born", words.times().day(child.dateOfBirth())));
    }

    /**
     * The API names the account and the organisation, not the person. Their colleagues do not see the concern; whose account it is knows
     * the network's administrator, who has its audit. Who reported what a system sent is known where the system is.
     */
    private static List<Fact> raised(DutyDesk.Concern concern, UUID user, Organisations organisations, Words words) {
        String organisation = organisations.name(words, concern.organisationId());
        boolean system = concern.raisedBySystem();
        return new Facts(words)
                .add(
                        "concern.reported",
                        system
                                ? words.t("concern.reported-by-system")
                                : words.code("concern.reported-by", concern.source()))
                .add("fact.organisation", organisation)
                .add(
                        system ? "concern.raised-by-system" : "concern.raised-by",
                        concern.raisedBy() == null ? "" : Names.account(words, concern.raisedBy(), user))
                .add(
                        "concern.reach",
                        organisation.isEmpty()
                                ? ""
                                : words.t(
                                        system ? "concern.reach.system" : "concern.reach.how",
                                        organisation,
                                        Names.shortId(concern.id())))
                .add("concern.knock", concern.knockId() == null ? "" : Names.shortId(concern.knockId()))
                .add("concern.walk", concern.walkId() == null ? "" : Names.shortId(concern.walkId()))
                .list();
    }

    private static List<Fact> facts(DutyDesk.Concern concern, PlaceMap place, Words words) {
        return new Facts(words)
                .add("fact.to-be-seen", words.times().due(concern.dueAt()))
                .add(concern.placeUncertain() ? "concern.zone-uncertain" : "fact.zone", place.zoneName(concern.zone()))
                .add("concern.area", place.areaName(concern.area()))
                .add(
                        concern.raisedAtUncertain() ? "concern.raised-uncertain" : "concern.raised",
                        words.times().moment(concern.raisedAt()))
                .add("concern.received", words.times().moment(concern.receivedAt()))
                .add("fact.acknowledged", words.times().moment(concern.acknowledgedAt()))
                .add("concern.family-opened", words.times().moment(concern.familyOpenedAt()))
                .add("concern.family-opened-why", concern.familyOpenedWhy())
                .add("fact.child-seen", words.times().moment(concern.seenAt()))
                .add("fact.closed", words.times().moment(concern.closedAt()))
                .add("fact.outcome", words.code("concern.outcome", concern.outcome()))
                .add(reasonIs(concern), concern.outcomeReason())
                .list();
    }

    /** Systems give a reason with any outcome: only of what is another council's it says who has taken it. */
    private static String reasonIs(DutyDesk.Concern concern) {
        boolean elsewhere = concern.outcome() == null || DutyPage.ELSEWHERE.equals(concern.outcome());
        return elsewhere ? "concern.outcome-reason" : "concern.outcome-words";
    }

    private static String join(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
