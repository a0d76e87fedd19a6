package org.kith.gateway.edge.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Main {
    private Main() {}

    /** Switches the server's own check of addresses off, which answers with an empty page: {@link ReadableAddress} makes the same. */
    public static void main(String... arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
