package org.kith.gateway.portal.volunteers;

import java.util.List;
import java.util.UUID;
import org.kith.gateway.portal.referrals.Organisations;
import org.kith.gateway.portal.services.Offers;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.StateTag;
import org.kith.gateway.portal.words.Words;

/** A volunteer as coordinators see them: who it is, their standing, their checks and their offers. */
record VolunteerModel(
        UUID id,
        String number,
        String code,
        StateTag standing,
        String organisation,
        List<Fact> who,
        List<Change> changes,
        List<CheckLine> checks,
        List<OfferLine> offers) {
    /** Something that was said about their standing. */
    record Change(StateTag standing, String why, String note, String by, String at) {}

    /** A check. */
    record CheckLine(UUID id, String kind, String issued, String expires, String status, boolean current) {}

    /** An offer. */
    record OfferLine(UUID id, String kind, StateTag state, List<String> missing, boolean toConfirm) {}

    private static final String TO_CONFIRM = "confirmation-missing";

    static VolunteerModel of(
            UUID id,
            Offers.Volunteer volunteer,
            Offers.Standing standing,
            Offers.Suitability suitability,
            Organisations organisations,
            Words words) {
        return new VolunteerModel(
                id,
                Names.shortId(id),
                standing.standing(),
                StateTag.of(words, standing.standing()),
                organisations.name(words, volunteer.organisationId()),
                who(volunteer.person(), suitability, words),
                standing.changes().stream()
                        .map(change -> change(change, organisations, words))
                        .toList(),
                suitability.checks().stream().map(check -> check(check, words)).toList(),
                suitability.offers().stream().map(offer -> offer(offer, words)).toList());
    }

    /** Whether they may be near families. */
    public boolean isClear() {
        return code.equals("clear");
    }

    /** Whether it was found that they may not. */
    public boolean isUnsuitable() {
        return code.equals("not-suitable");
    }

    private static List<Fact> who(Offers.Person person, Offers.Suitability suitability, Words words) {
        Facts facts = new Facts(words);
        if (person != null) {
            facts.add("fact.name", person.name())
                    .telephone("fact.telephone", person.phone())
                    .add("fact.email", person.email())
                    .yesNo("volunteer.may-contact", person.mayContact());
        }
        return facts.add("volunteers.level", words.code("check", suitability.level()))
                .add(
                        "volunteers.valid-until",
                        suitability.validUntil() == null ? "" : words.times().day(suitability.validUntil()))
                .list();
    }

    private static Change change(Offers.StandingChange change, Organisations organisations, Words words) {
        return new Change(
                StateTag.of(words, change.standing()),
                words.code("standing-reason", change.reason()),
                change.note() == null ? "" : change.note(),
                change.organisationId() == null
                        ? words.t("volunteers.history.kith")
                        : organisations.name(words, change.organisationId()),
                words.times().moment(change.decidedAt()));
    }

    private static CheckLine check(Offers.Check check, Words words) {
        String status = check.counts() ? words.t("volunteers.check.counts") : words.t("volunteers.check.expired");
        if (check.ended() != null) {
            status = words.t(
                    "volunteers.check.ended",
                    words.code("check-ending", check.ended()),
                    words.times().day(check.endedOn()));
        }
        return new CheckLine(
                check.id(),
                words.code("check-kind", check.kind()),
                words.times().day(check.issuedOn()),
                words.times().day(check.expiresOn()),
                status,
                check.ended() == null);
    }

    private static OfferLine offer(Offers.OfferNeeds offer, Words words) {
        return new OfferLine(
                offer.offerId(),
                words.code("kind", offer.kind()),
                StateTag.of(words, offer.state()),
                offer.missing().stream()
                        .map(missing -> words.times().inSentence(missing.message()))
                        .toList(),
                !offer.state().equals("withdrawn")
                        && offer.missing().stream().anyMatch(one -> one.code().equals(TO_CONFIRM)));
    }
}
