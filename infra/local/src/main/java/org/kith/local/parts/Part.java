package org.kith.local.parts;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.kith.local.KithException;
import org.kith.local.system.Command;

/** One process of the network: how it is started, how one sees that it works, how it is stopped. */
public interface Part {
    /** Its name in commands, ports and log files. */
    String name();

    /** Parts that must work before this one is started. */
    default Set<String> after() {
        return Set.of();
    }

    /** A piece of its command line that no other process of this machine has. */
    String marker();

    /** Prepares what is missing (unpacks, creates data) and returns what to run. Called before every start. */
    Command command() throws IOException, InterruptedException, KithException;

    /** Whether it answers now. Called often; quick and without side effects. */
    boolean answers();

    /** What is wrong with it now, in a few words; empty when nothing is. Asked when somebody wants to know, after its first answer. */
    default String wrong() {
        return answers() ? "" : "no answer";
    }

    /** What remains to be done once it answers and before others may use it. */
    default void complete() throws IOException, InterruptedException, KithException {}

    /** The signal that ends it cleanly. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long it may take from its start to an answer. */
    default Duration startLimit() {
        return Duration.ofSeconds(120);
    }

    /** How long a clean stop may take before the process is killed; writing an archive takes part of it. */
    default Duration stopLimit() {
        return Duration.ofSeconds(120);
    }
}
