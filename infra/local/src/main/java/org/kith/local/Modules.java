package org.kith.local;

import java.nio.file.Path;

/** Where the modules of the checkout lie. */
final class Modules {
    private Modules() {}

    /** The folder of a service or the gateway. */
    static Path folder(Path checkout, String part) {
        return part.equals(PartNames.GATEWAY)
                ? checkout.resolve("gateway")
                : checkout.resolve("services").resolve(part);
    }

    /** What Java runs of it. */
    static Path runnable(Path checkout, String part) {
        return folder(checkout, part).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
