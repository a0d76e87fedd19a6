package org.kith.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The sources these tests belong to. */
public final class Checkout {
    private Checkout() {}

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("infra/kafka/topics.yaml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
