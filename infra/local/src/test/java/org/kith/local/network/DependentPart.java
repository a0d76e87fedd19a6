package org.kith.local.network;

import java.io.IOException;
import java.util.Set;
import org.kith.local.KithException;
import org.kith.local.parts.Part;
import org.kith.local.system.Command;

/** A part that is started only after another one answers. */
record DependentPart(Part part, String needed) implements Part {
    @Override
    public String name() {
        return part.name();
    }

    @Override
    public Set<String> after() {
        return Set.of(needed);
    }

    @Override
    public String marker() {
        return part.marker();
    }

    @Override
    public Command command() throws IOException, InterruptedException, KithException {
        return part.command();
    }

    @Override
    public boolean answers() {
        return part.answers();
    }
}
