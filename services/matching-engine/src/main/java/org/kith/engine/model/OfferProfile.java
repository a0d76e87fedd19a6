package org.kith.engine.model;

import java.util.Objects;

/**
 * An open offer: what a volunteer can give, where, when and to whom.
 *
 * @param id the engine's number of the offer; the caller keeps the mapping from its own ids
 * @param volunteer the number of the volunteer; offers of one volunteer share that volunteer's limits
 * @param kind code of the kind of help
 * @param easting metres east on the national grid
 * @param northing metres north on the national grid
 * @param radius how far the volunteer travels, in metres
 * @param level check level held: 0 none, 1 basic, 2 enhanced, 3 enhanced with barred list, 4 that and overnight
 *     assessed
 * @param checkedUntil last epoch day on which the check is valid
 * @param gender the volunteer's gender
 * @param ages age bands accepted, bit n for the band of code n
 * @param slots weekly slots, see {@link Slots}
 * @param languages languages the volunteer speaks
 * @param capacity spaces left
 */
public record OfferProfile(
        long id,
        long volunteer,
        int kind,
        int easting,
        int northing,
        int radius,
        int level,
        int checkedUntil,
        Gender gender,
        int ages,
        int slots,
        Languages languages,
        int capacity) {

    /** A check that does not expire. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    public OfferProfile {
        Limits.within("kind", kind, 0, (1 << 20) - 1);
        Limits.within("easting", easting, -Limits.FARTHEST, Limits.FARTHEST);
        Limits.within("northing", northing, -Limits.FARTHEST, Limits.FARTHEST);
        Limits.within("radius", radius, 0, 2 * Limits.FARTHEST);
        Limits.within("level", level, 0, Limits.HIGHEST_LEVEL);
        Limits.within("ages", ages, 0, (1 << Vocabulary.AGE_BANDS) - 1);
        Limits.within("capacity", capacity, 0, Limits.LARGEST_CAPACITY);
        Slots.valid(slots);
        Objects.requireNonNull(gender, "gender");
        Objects.requireNonNull(languages, "languages");
    }

    /** The same offer with another remaining capacity. */
    public OfferProfile withCapacity(int left) {
        return new OfferProfile(
                id,
                volunteer,
                kind,
                easting,
                northing,
                radius,
                level,
                checkedUntil,
                gender,
                ages,
                slots,
                languages,
                left);
    }

    /** A builder with defaults: level 0, capacity 1, no slots, no languages, no ages. */
    public static Builder builder(long id, int kind) {
        return new Builder(id, kind);
    }

    /** Builds an offer from named parts. */
    public static final class Builder {
        private final long id;
        private final int kind;
        private long volunteer;
        private int easting;
        private int northing;
        private int radius;
        private int level;
        private int checkedUntil = ALWAYS;
        private Gender gender = Gender.X;
        private int ages;
        private int slots;
        private Languages languages = Languages.NONE;
        private int capacity = 1;

        private Builder(long id, int kind) {
            this.id = id;
            this.volunteer = id;
            this.kind = kind;
        }

        /** The volunteer's number; by default the offer's own id. */
        public Builder volunteer(long number) {
            this.volunteer = number;
            return this;
        }

        /** Where the volunteer lives and how far they travel, in metres. */
        public Builder at(int eastingMetres, int northingMetres, int radiusMetres) {
            this.easting = eastingMetres;
            this.northing = northingMetres;
            this.radius = radiusMetres;
            return this;
        }

        /** The check level held and the last epoch day on which it is valid. */
        public Builder checked(int checkLevel, int lastEpochDay) {
            this.level = checkLevel;
            this.checkedUntil = lastEpochDay;
            return this;
        }

        /** The volunteer's gender. */
        public Builder gender(Gender given) {
            this.gender = given;
            return this;
        }

        /** Age bands accepted, as bits. */
        public Builder ages(int bits) {
            this.ages = bits;
            return this;
        }

        /** Weekly slots, as bits. */
        public Builder slots(int bits) {
            this.slots = bits;
            return this;
        }

        /** Languages spoken. */
        public Builder languages(Languages spoken) {
            this.languages = spoken;
            return this;
        }

        /** Spaces left. */
        public Builder capacity(int left) {
            this.capacity = left;
            return this;
        }

        /** The offer. */
        public OfferProfile build() {
            return new OfferProfile(
                    id,
                    volunteer,
                    kind,
                    easting,
                    northing,
                    radius,
                    level,
                    checkedUntil,
                    gender,
                    ages,
                    slots,
                    languages,
                    capacity);
        }
    }
}
