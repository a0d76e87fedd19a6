package org.kith.e2e.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kith.local.control.Control;

/** A running network: its gateway as anybody uses it, and its launcher. */
public final class Kith {
    private static final Map<String, String> SYSTEM_SECRETS = Map.of(
            "system-open-door", "demo-open-door-secret",
            "system-bridge", "demo-bridge-secret");

    private final URI gateway;
    private final Tokens tokens;
    private final PartControl parts;
    private final Map<String, Api> apis = new ConcurrentHashMap<>();

    /** A network at an address. */
    public Kith(URI gateway, URI issuer, PartControl parts) {
        this.gateway = gateway;
        this.tokens = new Tokens(issuer);
        this.parts = parts;
    }

    /**
     * The network that the launcher names.
     *
     * @throws IllegalStateException when it was not started by the launcher
     */
    public static Kith fromEnvironment() {
        return new Kith(
                URI.create(setting("KITH_PUBLIC_URL")),
                URI.create(setting("KITH_ISSUER")),
                Control.find(Path.of(setting("KITH_CHECKOUT")), Path.of(setting("KITH_HOME")))
                        .map(PartControl::of)
                        .orElseThrow(() -> new IllegalStateException("the launcher does not answer")));
    }

    /** The gateway's address. */
    public URI gateway() {
        return gateway;
    }

    /** The API as one of the demonstration's people uses it. */
    public Api as(String username) {
        return apis.computeIfAbsent(username, name -> new Api(gateway, tokens.person(name)));
    }

    /** The API as a partner's system uses it. */
    public Api asSystem(String client) {
        return apis.computeIfAbsent(client, name -> new Api(gateway, tokens.system(name, SYSTEM_SECRETS.get(name))));
    }

    /** The pages as a person sees them in a browser without script. */
    public Pages pagesAs(String username) {
        return Pages.signIn(gateway, username, Demonstration.PASSWORD);
    }

    /** To stop and start its parts. */
    public PartControl parts() {
        return parts;
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set: start this with ./kith");
        }
        return value;
    }
}
