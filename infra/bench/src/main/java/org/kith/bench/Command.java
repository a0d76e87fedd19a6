package org.kith.bench;

import java.io.PrintStream;
import java.util.Set;

/** A benchmark of {@code kith bench}. */
public interface Command {
    /** The options it takes, without their dashes; each takes a value. */
    Set<String> options();

    /** The options it takes that have no value, without their dashes. */
    default Set<String> flags() {
        return Set.of();
    }

    /**
     * Runs it.
     *
     * @return the exit code
     * @throws WrongInput when asked for something impossible
     * @throws Exception when it fails
     */
    int run(Arguments arguments, PrintStream out) throws Exception;
}
