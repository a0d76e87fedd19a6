package org.kith.engine.model;

import java.util.Objects;

/**
 * What a family needs, of one kind, and everything a match must respect.
 *
 * @param id the engine's number of the need; the caller keeps the mapping from its own ids
 * @param kind code of the kind of help
 * @param easting metres east on the national grid
 * @param northing metres north on the national grid
 * @param zone code of the zone the family lives in
 * @param level check level required by the need itself; the law may require more, see {@link #contact}
 * @param contact the contact with children it involves, {@link ChildContact#NOT_STATED} when only the level counts
 * @param day epoch day on which help would begin: checks must be valid on it, and the law of that day applies
 * @param gender the gender required
 * @param age code of the child's age band, {@link #NO_AGE} when no child is met
 * @param slots weekly slots that suit the family
 * @param languageRequired code of the language the volunteer must speak, or {@link #NO_LANGUAGE}
 * @param languagePreferred code of the language the family would prefer, or {@link #NO_LANGUAGE}
 * @param knownOffer the offer that has helped this family before, or {@link #NO_OFFER}
 * @param urgency 0 to 3
 * @param risk the risk band
 * @param consented whether the family agrees to be matched
 * @param declinedOffers offers declined by the family, or whose volunteer declined the family
 * @param conflicts offers whose volunteer has a recorded conflict with this family
 */
public record NeedProfile(
        long id,
        int kind,
        int easting,
        int northing,
        int zone,
        int level,
        ChildContact contact,
        int day,
        GenderRequirement gender,
        int age,
        int slots,
        int languageRequired,
        int languagePreferred,
        long knownOffer,
        int urgency,
        Risk risk,
        boolean consented,
        IdSet declinedOffers,
        IdSet conflicts) {

    /** No language. */
    public static final int NO_LANGUAGE = -1;

    /** No child is met. */
    public static final int NO_AGE = -1;

    /** Nobody has helped this family before. */
    public static final long NO_OFFER = Long.MIN_VALUE;

    public NeedProfile {
        Limits.within("kind", kind, 0, (1 << 20) - 1);
        Limits.within("easting", easting, -Limits.FARTHEST, Limits.FARTHEST);
        Limits.within("northing", northing, -Limits.FARTHEST, Limits.FARTHEST);
        Limits.within("zone", zone, 0, Integer.MAX_VALUE);
        Limits.within("level", level, 0, Limits.HIGHEST_LEVEL);
        Limits.within("age", age, NO_AGE, Vocabulary.AGE_BANDS - 1);
        Limits.within("urgency", urgency, 0, Limits.HIGHEST_URGENCY);
        Limits.within("language required", languageRequired, NO_LANGUAGE, Integer.MAX_VALUE);
        Limits.within("language preferred", languagePreferred, NO_LANGUAGE, Integer.MAX_VALUE);
        Slots.valid(slots);
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(gender, "gender");
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(declinedOffers, "saidNo");
        Objects.requireNonNull(conflicts, "conflicts");
    }

    /** A builder of a low-risk need with consent, urgency 0 and no requirements. */
    public static Builder builder(long id, int kind) {
        return new Builder(id, kind);
    }

    /** The same need with another id. */
    public NeedProfile withId(long other) {
        return builder(new Builder(other, kind)).build();
    }

    /** A builder that starts from this need. */
    public Builder toBuilder() {
        return builder(new Builder(id, kind));
    }

    private Builder builder(Builder of) {
        return of.at(easting, northing, zone)
                .level(level)
                .contact(contact)
                .day(day)
                .gender(gender)
                .age(age)
                .slots(slots)
                .languages(languageRequired, languagePreferred)
                .knownOffer(knownOffer)
                .urgency(urgency)
                .risk(risk)
                .consented(consented)
                .declinedOffers(declinedOffers)
                .conflicts(conflicts);
    }

    /** Builds a need from named parts. */
    public static final class Builder {
        private final long id;
        private final int kind;
        private int easting;
        private int northing;
        private int zone;
        private int level;
        private ChildContact contact = ChildContact.NOT_STATED;
        private int day;
        private GenderRequirement gender = GenderRequirement.ANY;
        private int age = NO_AGE;
        private int slots;
        private int required = NO_LANGUAGE;
        private int preferred = NO_LANGUAGE;
        private long knownOffer = NO_OFFER;
        private int urgency;
        private Risk risk = Risk.LOW;
        private boolean consented = true;
        private IdSet declinedOffers = IdSet.NONE;
        private IdSet conflicts = IdSet.NONE;

        private Builder(long id, int kind) {
            this.id = id;
            this.kind = kind;
        }

        /** Where the family lives. */
        public Builder at(int eastingMetres, int northingMetres, int zoneCode) {
            this.easting = eastingMetres;
            this.northing = northingMetres;
            this.zone = zoneCode;
            return this;
        }

        /** The check level required by the need itself. */
        public Builder level(int asked) {
            this.level = asked;
            return this;
        }

        /** The contact with children it involves. */
        public Builder contact(ChildContact meant) {
            this.contact = meant;
            return this;
        }

        /** The epoch day on which help would begin. */
        public Builder day(int epochDay) {
            this.day = epochDay;
            return this;
        }

        /** The gender required. */
        public Builder gender(GenderRequirement asked) {
            this.gender = asked;
            return this;
        }

        /** The child's age band. */
        public Builder age(int band) {
            this.age = band;
            return this;
        }

        /** Weekly slots that suit, as bits. */
        public Builder slots(int bits) {
            this.slots = bits;
            return this;
        }

        /** The required and the preferred language, {@link #NO_LANGUAGE} for none. */
        public Builder languages(int requiredCode, int preferredCode) {
            this.required = requiredCode;
            this.preferred = preferredCode;
            return this;
        }

        /** The offer that has helped before. */
        public Builder knownOffer(long offer) {
            this.knownOffer = offer;
            return this;
        }

        /** 0 to 3, 3 for the most urgent. */
        public Builder urgency(int zeroToThree) {
            this.urgency = zeroToThree;
            return this;
        }

        /** The risk band. */
        public Builder risk(Risk band) {
            this.risk = band;
            return this;
        }

        /** Whether the family agrees to be matched. */
        public Builder consented(boolean stands) {
            this.consented = stands;
            return this;
        }

        /** Offers that one side has declined. */
        public Builder declinedOffers(IdSet offers) {
            this.declinedOffers = offers;
            return this;
        }

        /** Offers with a recorded conflict. */
        public Builder conflicts(IdSet offers) {
            this.conflicts = offers;
            return this;
        }

        /** The need. */
        public NeedProfile build() {
            return new NeedProfile(
                    id,
                    kind,
                    easting,
                    northing,
                    zone,
                    level,
                    contact,
                    day,
                    gender,
                    age,
                    slots,
                    required,
                    preferred,
                    knownOffer,
                    urgency,
                    risk,
                    consented,
                    declinedOffers,
                    conflicts);
        }
    }
}
