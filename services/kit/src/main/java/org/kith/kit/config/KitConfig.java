package org.kith.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings that all services share, under {@code kith.}. */
@ConfigMapping(prefix = "kith")
public interface KitConfig {
    /** Name of the service, such as {@code referrals}: its database, topic, consumer group. */
    String service();

    /** Name of the network, carried by every event. */
    String network();

    /** Topics the service subscribes to, separated by commas. */
    Optional<String> subscribesTo();

    /** Whether the secrets of the demonstration are allowed. */
    @WithDefault("false")
    boolean demo();

    /** Whether the service notes who has signed in: see {@link org.kith.kit.people.KnownPeople}. */
    @WithDefault("false")
    boolean knownPeople();

    /** Whether tokens of sessions that were revoked are refused: see {@link org.kith.kit.identity.RevokedSessions}. */
    @WithDefault("true")
    boolean followsRevokedSessions();

    /** Kafka's bootstrap servers. */
    String kafka();

    /** Issuer of tokens. */
    String issuer();

    /** Folder of the place; empty for Northwick. */
    Optional<String> place();

    /**
     * Whose the zones are that the place's folder does not tell: {@code E09000005=<organisation id>}, separated by
     * commas, or one organisation id for all.
     */
    Optional<String> councils();

    /** The database. */
    Db db();

    /** The relay of the outbox. */
    Outbox outbox();

    /** The inbox. */
    Inbox inbox();

    /** Answers that are kept for a repeat of their request. */
    Idempotency idempotency();

    /** How long answers are kept for a repeat of their request. */
    interface Idempotency {
        /** Longest time between a request and its repeat. */
        @WithDefault("7D")
        Duration keep();

        /** How often those that are older are looked for. */
        @WithDefault("1H")
        Duration sweepEvery();
    }

    /** Where the database is and the secrets for it. */
    interface Db {
        /** Host name. */
        String host();

        /** Port. */
        int port();

        /** Secret of the role that the service uses. */
        String appPassword();

        /** Secret of the role that owns the tables: here only so that a service that is given it can refuse. */
        Optional<String> ownerPassword();

        /** Version of the tables that the service is built for: that of its newest migration. */
        String schema();
    }

    /** How the relay sends. */
    interface Outbox {
        /** Whether this instance relays. */
        @WithDefault("true")
        boolean relay();

        /** Safety net when a wake-up was lost, or another instance wrote. */
        @WithDefault("1S")
        Duration poll();

        /**
         * Shortest time from one sending to the next. Who writes now and then is sent at once; under load what was
         * written meanwhile goes together, and every subscriber takes it together.
         */
        @WithDefault("10ms")
        Duration pace();

        /** Records read at once. */
        @WithDefault("500")
        int batch();

        /** Wait before the first new attempt; doubles up to {@link #maxBackoff()}. */
        @WithDefault("200MS")
        Duration firstBackoff();

        /** Longest wait between attempts while the broker is unavailable, or for a key whose record fails. */
        @WithDefault("5S")
        Duration maxBackoff();
    }

    /** How the inbox takes and retries. */
    interface Inbox {
        /**
         * Whether an event is passed over when a later one of its aggregate was taken. Right where an event says how
         * things stand; wrong for a service that counts every event and is indifferent to their order.
         */
        @WithDefault("true")
        boolean passOverOlder();

        /** Wait before the first retry of a parked record; doubles up to {@link #maxBackoff()}. */
        @WithDefault("1S")
        Duration firstBackoff();

        /** Longest wait before a retry. */
        @WithDefault("5M")
        Duration maxBackoff();

        /**
         * Tries of a parked record before it is given up: with the waits above, a day. It stays where it is, with those behind it,
         * until an operator asks for it or the service starts again, each for one more try.
         */
        @WithDefault("300")
        int mostAttempts();

        /** How often due parked records are looked for. */
        @WithDefault("1S")
        Duration retryEvery();
    }
}
