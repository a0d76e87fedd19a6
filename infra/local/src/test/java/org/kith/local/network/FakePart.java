package org.kith.local.network;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kith.local.parts.Part;
import org.kith.local.system.Command;

/** A part that is a line of shell, and answers as long as its process lives. */
final class FakePart implements Part {
    private final String name;
    private final String marker;
    private final String script;
    volatile boolean answers = true;
    volatile String wrong = "";
    volatile Duration startLimit = Duration.ofSeconds(20);

    FakePart(String name, String marker, String script) {
        this.name = name;
        this.marker = marker;
        this.script = script;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String marker() {
        return marker;
    }

    @Override
    public Command command() {
        return new Command(List.of("sh", "-c", script + "\n: " + marker), Map.of(), Path.of("."));
    }

    @Override
    public boolean answers() {
        return answers;
    }

    @Override
    public String wrong() {
        return wrong;
    }

    @Override
    public Duration startLimit() {
        return startLimit;
    }
}
