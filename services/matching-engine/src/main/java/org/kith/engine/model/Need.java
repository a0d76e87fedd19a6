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
 * @param level check level the need asks for by itself; the law may ask for more, see {@link #contact}
 * @param contact the contact with children it means, {@link Contact#NOT_STATED} when only the level counts
 * @param day epoch day on which help would begin: checks must count on it, and the law of that day applies
 * @param gender the gender asked for
 * @param age code of the child's age band, {@link #NO_AGE} when no child is met
 * @param slots weekly slots that suit the family
 * @param languageRequired code of the language the volunteer must speak, or {@link #NO_LANGUAGE}
 * @param languagePreferred code of the language the family would like, or {@link #NO_LANGUAGE}
 * @param knownOffer the offer that has helped this family before, or {@link #NO_OFFER}
 * @param urgency 0 to 3
 * @param risk the risk band
 * @param consented whether the family's consent to be matched stands
 * @param saidNo offers to which the family or the volunteer has said no
 * @param conflicts offers whose volunteer and this family have a conflict on record
 */
public record Need(
        long id,
        int kind,
        int easting,
        int northing,
        int zone,
        int level,
        Contact contact,
        int day,
        GenderAsked gender,
        int age,
        int slots,
        int languageRequired,
        int languagePreferred,
        long knownOffer,
        int urgency,
        Risk risk,
        boolean consented,
        Ids saidNo,
        Ids conflicts) {

    /** No language asked. */
    public static final int NO_LANGUAGE = -1;

    /** No child is met. */
    public static final int NO_AGE = -1;

    /** Nobody has helped this family before. */
    public static final long NO_OFFER = Long.MIN_VALUE;

    public Need {
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
        Objects.requireNonNull(saidNo, "saidNo");
        Objects.requireNonNull(conflicts, "conflicts");
    }

    /** A builder of a low-risk need with consent, urgency 0 and nothing asked. */
    public static Builder builder(long id, int kind) {
        return new Builder(id, kind);
    }

    /** The same need under another id. */
    public Need withId(long other) {
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
                .saidNo(saidNo)
                .conflicts(conflicts);
    }

    /** Names the parts of a need where they are given. */
    public static final class Builder {
        private final long id;
        private final int kind;
        private int easting;
        private int northing;
        private int zone;
        private int level;
        private Contact contact = Contact.NOT_STATED;
        private int day;
        private GenderAsked gender = GenderAsked.ANY;
        private int age = NO_AGE;
        private int slots;
        private int required = NO_LANGUAGE;
        private int preferred = NO_LANGUAGE;
        private long knownOffer = NO_OFFER;
        private int urgency;
        private Risk risk = Risk.LOW;
        private boolean consented = true;
        private Ids saidNo = Ids.NONE;
        private Ids conflicts = Ids.NONE;

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

        /** The check level the need asks for by itself. */
        public Builder level(int asked) {
            this.level = asked;
            return this;
        }

        /** The contact with children it means. */
        public Builder contact(Contact meant) {
            this.contact = meant;
            return this;
        }

        /** The epoch day on which help would begin. */
        public Builder day(int epochDay) {
            this.day = epochDay;
            return this;
        }

        /** The gender asked for. */
        public Builder gender(GenderAsked asked) {
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

        /** The language required and the language preferred, {@link #NO_LANGUAGE} for none. */
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

        /** 0 to 3. */
        public Builder urgency(int zeroToThree) {
            this.urgency = zeroToThree;
            return this;
        }

        /** The risk band. */
        public Builder risk(Risk band) {
            this.risk = band;
            return this;
        }

        /** Whether consent to be matched stands. */
        public Builder consented(boolean stands) {
            this.consented = stands;
            return this;
        }

        /** Offers to which somebody has said no. */
        public Builder saidNo(Ids offers) {
            this.saidNo = offers;
            return this;
        }

        /** Offers with a conflict on record. */
        public Builder conflicts(Ids offers) {
            this.conflicts = offers;
            return this;
        }

        /** The need. */
        public Need build() {
            return new Need(
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
                    saidNo,
                    conflicts);
        }
    }
}
