package org.kith.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.OptionalInt;

/** Settings of the service. */
@ConfigMapping(prefix = "kith.matching")
public interface MatchingConfig {
    /** Time zone in which the day of a match is told: checks lapse at its midnight. */
    @WithDefault("Europe/London")
    ZoneId timeZone();

    /** How often the tables are looked at for what another instance wrote; own changes are seen at once. */
    @WithDefault("250ms")
    Duration lookEvery();

    /** Most offers counted when it is said how many were found for a need. */
    @WithDefault("100")
    int countedOffers();

    /** Shortest time between two publications of the plan for the network: each is gone over from scratch. */
    @WithDefault("1s")
    Duration planEvery();

    /** What the network wants of its plan besides value. */
    Terms terms();

    /** What the terms of a score are worth; rules are no weights and cannot be set. */
    Weighing weights();

    /** What the network wants of its plan besides value; off unless it is set. */
    interface Terms {
        /**
         * Weight of the served share by zone: a zone that the plan leaves k of its n waiting needs unserved costs it this
         * times k² / n points.
         */
        @WithDefault("0")
        int fairness();

        /** Points that each need costs which a volunteer already carries, so that the next one rather goes to another. */
        @WithDefault("0")
        int busy();

        /** How often the plan asks the same volunteer in a week, over all their offers; no limit unless it is set. */
        OptionalInt asksPerWeek();
    }

    /** The weights of a score in points. */
    interface Weighing {
        /** At no distance. */
        @WithDefault("4000")
        int nearness();

        /** Metres over which nearness falls to nothing. */
        @WithDefault("25000")
        int reach();

        /** For each shared slot. */
        @WithDefault("500")
        int slot();

        /** Shared slots beyond this many add nothing. */
        @WithDefault("4")
        int slotsCounted();

        /** For speaking the language that the family would like. */
        @WithDefault("1500")
        int preferredLanguage();

        /** For having helped this family before. */
        @WithDefault("1500")
        int known();

        /** Taken for each check level above what is asked. */
        @WithDefault("250")
        int levelAbove();

        /** What every match has. */
        @WithDefault("1000")
        int constant();

        /** Worth of serving a need in the plan, once and once more for each step of urgency. */
        @WithDefault("20000")
        int urgency();
    }
}
