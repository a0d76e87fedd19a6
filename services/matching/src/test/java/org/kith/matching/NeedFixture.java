package org.kith.matching;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.kit.time.Ids;

/** A need with defaults. It requires a language of its own test, so that no test sees another's offers. */
record NeedFixture(
        UUID id,
        UUID referral,
        UUID family,
        UUID sender,
        UUID receiver,
        String kind,
        String area,
        String risk,
        String gender,
        String slots,
        String language,
        String preferred,
        int urgency,
        Instant at) {

    static NeedFixture of(UUID sender, UUID receiver, String language) {
        return new NeedFixture(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                sender,
                receiver,
                "homework",
                "NW0100003",
                "low",
                null,
                "110000000000000000000",
                language,
                null,
                1,
                Instant.now());
    }

    NeedFixture sibling() {
        return another(referral, receiver);
    }

    /** The same family, referred again, to the same organisation or another. */
    NeedFixture referredAgain(UUID to) {
        return another(Ids.next(), to);
    }

    /** The same need once more, as it begins again: under an id of its own. */
    NeedFixture again() {
        return another(referral, receiver);
    }

    private NeedFixture another(UUID itsReferral, UUID to) {
        return new NeedFixture(
                Ids.next(),
                itsReferral,
                family,
                sender,
                to,
                kind,
                area,
                risk,
                gender,
                slots,
                language,
                preferred,
                urgency,
                Instant.now());
    }

    NeedFixture kind(String other) {
        return new NeedFixture(
                id, referral, family, sender, receiver, other, area, risk, gender, slots, language, preferred, urgency,
                at);
    }

    NeedFixture area(String other) {
        return new NeedFixture(
                id, referral, family, sender, receiver, kind, other, risk, gender, slots, language, preferred, urgency,
                at);
    }

    NeedFixture risk(String other) {
        return new NeedFixture(
                id, referral, family, sender, receiver, kind, area, other, gender, slots, language, preferred, urgency,
                at);
    }

    NeedFixture gender(String other) {
        return new NeedFixture(
                id, referral, family, sender, receiver, kind, area, risk, other, slots, language, preferred, urgency,
                at);
    }

    NeedFixture slots(String other) {
        return new NeedFixture(
                id, referral, family, sender, receiver, kind, area, risk, gender, other, language, preferred, urgency,
                at);
    }

    NeedFixture preferring(String other) {
        return new NeedFixture(
                id, referral, family, sender, receiver, kind, area, risk, gender, slots, language, other, urgency, at);
    }

    NeedFixture urgency(int other) {
        return new NeedFixture(
                id, referral, family, sender, receiver, kind, area, risk, gender, slots, language, preferred, other,
                at);
    }

    NeedFixture explainer(String other) {
        return new NeedFixture(
                id, referral, family, sender, receiver, kind, area, risk, gender, slots, other, preferred, urgency, at);
    }

    NeedFixture at(Instant other) {
        return new NeedFixture(
                id, referral, family, sender, receiver, kind, area, risk, gender, slots, language, preferred, urgency,
                other);
    }

    NeedOpened opened() {
        return opened(1, false);
    }

    NeedOpened opened(int episode, boolean regular) {
        return new NeedOpened(
                id,
                null,
                referral,
                episode,
                family,
                sender,
                receiver,
                UUID.fromString("01980000-0000-7000-8000-000000000102"),
                kind,
                area,
                "NW01",
                risk,
                kind.equals("items") ? 0 : 2,
                gender,
                "5-10",
                slots,
                regular,
                language,
                preferred,
                urgency,
                at);
    }
}
