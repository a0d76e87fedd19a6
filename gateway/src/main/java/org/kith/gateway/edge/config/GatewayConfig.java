package org.kith.gateway.edge.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the gateway, under {@code kith.}; the same names in capitals as environment variables. */
@ConfigMapping(prefix = "kith")
public interface GatewayConfig {
    /** Issuer of tokens. */
    URI issuer();

    /** Address by which people and systems reach the gateway, without a path. */
    URI publicUrl();

    /** Secret of the client that signs people in. */
    String gatewayClientSecret();

    /** Secret that encrypts session cookies and, by keys made from it, what is kept in pages; at least 32 characters. */
    String cookieSecret();

    /** Whether session cookies are for https only; needed when the public address is https. */
    @WithDefault("false")
    boolean cookieSecure();

    /**
     * Addresses of what ends TLS in front, whose word is taken for where a request comes from. Without them everybody
     * who is not signed in has the address of the proxy, and shares its measure.
     */
    Optional<List<String>> trustedProxies();

    /** Whether the secrets of the demonstration are allowed. */
    @WithDefault("false")
    boolean demo();

    /** Folder of the place's official files; empty for Northwick, the invented place. */
    Optional<String> place();

    /** Whose zones those are that the folder says nothing of; the same for all services. */
    Optional<String> councils();

    /** Limits on callers and on services. */
    Limits limits();

    /** Sessions that were revoked elsewhere. */
    Revocations revocations();

    /** Where operators read metrics. */
    Management management();

    /** Who to turn to in danger, shown on every page. */
    Emergency emergency();

    /** Limits on callers and on services. */
    interface Limits {
        /** Largest body in bytes where the audience policy names no other. */
        @WithDefault("1048576")
        long body();

        /** Time in which a body has to be there; long enough for a device at the edge of its signal. */
        @WithDefault("PT60S")
        Duration bodyWithin();

        /** Requests a second for a person. */
        @WithDefault("50")
        int perPerson();

        /** Requests a second for a partner's system. */
        @WithDefault("500")
        int perSystem();

        /** Requests a second from an address without a valid sign-in. */
        @WithDefault("20")
        int perAddress();

        /** How many seconds' worth may come at once. */
        @WithDefault("4")
        int burst();

        /** Longest wait for a connection to a service. */
        @WithDefault("PT2S")
        Duration connect();

        /** Longest silence of a service before its answer. */
        @WithDefault("PT15S")
        Duration answer();

        /** Longest wait for a part of a composed view that may be left out. */
        @WithDefault("PT3S")
        Duration part();

        /** Longest time until a safeguarding concern is committed; later the caller is told to ring. */
        @WithDefault("PT5S")
        Duration concern();

        /** Longest wait for the place of a concern, which goes without it rather than late. */
        @WithDefault("PT1S")
        Duration concernPlace();

        /** Longest wait for the people of a batch, and for whom to ring about its needs. */
        @WithDefault("PT6S")
        Duration batchPart();

        /** Batches and concerns that are composed at once. */
        @WithDefault("200")
        int batches();

        /** Connections to one service. */
        @WithDefault("128")
        int connections();

        /** How long a service that keeps failing is left alone. */
        @WithDefault("PT5S")
        Duration circuit();
    }

    /** Sessions that were revoked in other processes. */
    interface Revocations {
        /** How often they are asked for. */
        @WithDefault("PT5S")
        Duration every();
    }

    /** Where operators read metrics: not where people and systems come in. */
    interface Management {
        /** Address it listens on. */
        @WithDefault("127.0.0.1")
        String host();

        /** Port it listens on. */
        @WithDefault("8090")
        int port();
    }

    /** Who to turn to in danger. */
    interface Emergency {
        /** Name of the council's front door. */
        String name();

        /** Its telephone number, as people write it. */
        String phone();

        /** Its telephone number out of hours. */
        String outOfHours();
    }
}
