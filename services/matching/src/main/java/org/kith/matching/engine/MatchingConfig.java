package org.kith.matching.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Settings of the service. */
@ConfigMapping(prefix = "kith.matching")
public interface MatchingConfig {
    /** How often the engine reads changes that other instances committed; its own wake it up at once. */
    @WithDefault("250ms")
    Duration readChangesEvery();

    /** Largest number of offers counted when a search reports how many it found. */
    @WithDefault("100")
    int countedOffers();

    /** Shortest time between two publications of the plan; each is verified from scratch. */
    @WithDefault("1s")
    Duration planEvery();

    /** What the network wants of its plan besides value. */
    Objectives objectives();

    /** Weights of a score. Rules have no weights and cannot be configured. */
    ScoreWeights weights();

    /** What the network wants of its plan besides value; all off by default. */
    interface Objectives {
        /**
         * Weight of the unserved share by zone: a zone that leaves k of its n waiting needs unserved costs the plan this times
         * k² / n points.
         */
        @WithDefault("0")
        int fairness();

        /** Points that each need costs which a volunteer already serves, so that further needs go to others. */
        @WithDefault("0")
        int loadCost();

        /** How often the plan may ask the same volunteer in a week, over all their offers; no limit unless it is set. */
        OptionalInt asksPerWeek();
    }

    /** The weights of a score in points. */
    interface ScoreWeights {
        /** At distance 0. */
        @WithDefault("4000")
        int nearness();

        /** Metres over which nearness falls to 0. */
        @WithDefault("25000")
        int reach();

        /** For each shared slot. */
        @WithDefault("500")
        int slot();

        /** Shared slots beyond this number add nothing. */
        @WithDefault("4")
        int slotsCounted();

        /** For speaking the language that the family would prefer. */
        @WithDefault("1500")
        int preferredLanguage();

        /** For having helped this family before. */
        @WithDefault("1500")
        int known();

        /** Subtracted for each check level above the required one. */
        @WithDefault("250")
        int levelAbove();

        /** For every match. */
        @WithDefault("1000")
        int constant();

        /** Value of serving a need in the plan, counted once plus once for each step of urgency. */
        @WithDefault("20000")
        int urgency();
    }
}
