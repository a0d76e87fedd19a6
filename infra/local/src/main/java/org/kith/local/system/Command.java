package org.kith.local.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process to start: its line, what is added to the environment, and the folder it runs in. */
public record Command(List<String> line, Map<String, String> environment, Path directory) {
    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }
}
