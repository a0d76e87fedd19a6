package org.kith.local.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process to start: its words, what is added to the environment, and the folder it runs in. */
public record Command(List<String> words, Map<String, String> environment, Path directory) {
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
