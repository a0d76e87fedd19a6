package org.kith.gateway.portal.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Doorsteps;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.Words;

/**
 * A concern as its page shows it.
 *
 * @param id id
 * @param danger whether a child was said to be in danger at once
 * @param what what was seen or said
 * @param about whom it is about, as far as that is known
 * @param facts the concern in short
 * @param referralId the referral it came with; null when there is none
 * @param acknowledged whether the duty team has read it
 * @param seen whether somebody has seen the child
 * @param overdue whether that was late, or is
 * @param closed whether it is closed
 * @param missing what cannot be shown at the moment
 */
public record ConcernModel(
        UUID id,
        boolean danger,
        String what,
        List<Fact> about,
        List<Fact> facts,
        UUID referralId,
        boolean acknowledged,
        boolean seen,
        boolean overdue,
        boolean closed,
        List<String> missing) {
    /**
     * @param concern the concern
     * @param door where it was raised; null when it was not at a door
     * @param family the family; null when none is known
     * @param organisation name of the organisation it came from
     */
    static ConcernModel of(
            Referrals.Concern concern,
            Part<Doorsteps.Door> door,
            Part<Referrals.FamilyRecord> family,
            String organisation,
            PlaceMap place,
            Words words) {
        List<String> missing = new ArrayList<>();
        if (door != null && door.value() == null) {
            missing.add(words.t(door.isAway() ? "concern.door-away" : "concern.door-unknown"));
        }
        if (family != null && family.value() == null) {
            missing.add(words.t(family.isAway() ? "concern.family-away" : "concern.family-unknown"));
        }
        return new ConcernModel(
                concern.id(),
                concern.immediateDanger(),
                concern.what(),
                about(door, family, words),
                facts(concern, organisation, place, words),
                concern.referralId(),
                concern.acknowledgedAt() != null,
                concern.seenAt() != null,
                concern.overdue(),
                concern.closedAt() != null,
                List.copyOf(missing));
    }

    private static List<Fact> about(Part<Doorsteps.Door> door, Part<Referrals.FamilyRecord> record, Words words) {
        Facts facts = new Facts(words);
        if (record != null && record.value() != null) {
            Referrals.Family family = record.value().family();
            for (Referrals.Child child : record.value().children()) {
                facts.add("concern.child", child(child, words));
            }
            facts.add("fact.contact", family.contactName())
                    .add("fact.telephone", family.phone())
                    .add("fact.home", join(family.address(), family.postcode()))
                    .add("fact.language", words.code("language", family.language()));
        }
        if (door != null && door.value() != null) {
            Doorsteps.Door at = door.value();
            facts.add("concern.door", join(at.label(), at.street(), at.postcode()));
        }
        return facts.list();
    }

    private static String child(Referrals.Child child, Words words) {
        return join(
                child.name(),
                child.dateOfBirth() == null
                        ? null
                        : words.t("age.born", words.times().day(child.dateOfBirth())));
    }

    private static List<Fact> facts(Referrals.Concern concern, String organisation, PlaceMap place, Words words) {
        String zone = concern.zone() == null ? "" : place.zoneName(concern.zone());
        return new Facts(words)
                .add("concern.reported", words.code("concern.reported-by", concern.source()))
                .add("fact.organisation", organisation)
                .add(concern.placeUncertain() ? "concern.zone-uncertain" : "fact.zone", zone)
                .add("concern.raised", words.times().moment(concern.raisedAt()))
                .add("concern.received", words.times().moment(concern.receivedAt()))
                .add("fact.acknowledged", words.times().moment(concern.acknowledgedAt()))
                .add("fact.to-be-seen", words.times().due(concern.dueAt()))
                .add("fact.child-seen", words.times().moment(concern.seenAt()))
                .add("fact.closed", words.times().moment(concern.closedAt()))
                .add("fact.outcome", words.code("concern.outcome", concern.outcome()))
                .list();
    }

    private static String join(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
