package org.kith.matching;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.kit.time.Ids;

/** A need in the making: what is not named is usual. It requires a language, so that no test sees another's offers. */
record NeedSaid(
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

    static NeedSaid of(UUID sender, UUID receiver, String language) {
        return new NeedSaid(
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

    NeedSaid sibling() {
        return new NeedSaid(
                Ids.next(),
                referral,
                family,
                sender,
                receiver,
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

    /** The same family, referred again, to the same organisation or another. */
    NeedSaid referredAgain(UUID to) {
        return new NeedSaid(
                Ids.next(),
                Ids.next(),
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

    NeedSaid kind(String other) {
        return new NeedSaid(
                id, referral, family, sender, receiver, other, area, risk, gender, slots, language, preferred, urgency,
                at);
    }

    NeedSaid area(String other) {
        return new NeedSaid(
                id, referral, family, sender, receiver, kind, other, risk, gender, slots, language, preferred, urgency,
                at);
    }

    NeedSaid risk(String other) {
        return new NeedSaid(
                id, referral, family, sender, receiver, kind, area, other, gender, slots, language, preferred, urgency,
                at);
    }

    NeedSaid gender(String other) {
        return new NeedSaid(
                id, referral, family, sender, receiver, kind, area, risk, other, slots, language, preferred, urgency,
                at);
    }

    NeedSaid preferring(String other) {
        return new NeedSaid(
                id, referral, family, sender, receiver, kind, area, risk, gender, slots, language, other, urgency, at);
    }

    NeedSaid urgency(int other) {
        return new NeedSaid(
                id, referral, family, sender, receiver, kind, area, risk, gender, slots, language, preferred, other,
                at);
    }

    NeedSaid asking(String other) {
        return new NeedSaid(
                id, referral, family, sender, receiver, kind, area, risk, gender, slots, other, preferred, urgency, at);
    }

    NeedSaid at(Instant other) {
        return new NeedSaid(
                id, referral, family, sender, receiver, kind, area, risk, gender, slots, language, preferred, urgency,
                other);
    }

    NeedOpened opened() {
        return new NeedOpened(
                id,
                referral,
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
                language,
                preferred,
                urgency,
                at);
    }
}
