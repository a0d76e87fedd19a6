package org.kith.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How Java turns what it runs into machine code; see decision 0054. */
public enum Compilation {
    /** Quickly, by the first of its two compilers alone: what runs is at its best after seconds. */
    FAST(List.of("-XX:TieredStopAtLevel=1")),
    /** By both: twice as fast in the end, after an hour in which the second compiler takes most of two cores. */
    BEST(List.of());

    /** Ten Java processes compile side by side when a network starts: with fewer cores than this little is left for their work. */
    private static final int MANY_CORES = 4;

    private final List<String> options;

    Compilation(List<String> options) {
        this.options = options;
    }

    /** What suits a machine with so many cores. */
    public static Compilation forCores(int cores) {
        return cores < MANY_CORES ? FAST : BEST;
    }

    /** What suits this machine. */
    public static Compilation forThisMachine() {
        return forCores(Runtime.getRuntime().availableProcessors());
    }

    /** The one that is called so on the command line. */
    public static Optional<Compilation> find(String name) {
        return Arrays.stream(values())
                .filter(one -> one.wireName().equals(name))
                .findFirst();
    }

    /** Its name on the command line. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The options of the Java command. */
    public List<String> options() {
        return options;
    }
}
