package org.kith.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the checkout lies, from wherever in it a test runs. */
final class Repository {
    private Repository() {}

    static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("services/testkit/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Not inside a checkout of Kith: " + start);
    }
}
