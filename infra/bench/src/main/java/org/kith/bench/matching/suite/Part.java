package org.kith.bench.matching.suite;

/** One question of the suite. */
public interface Part {
    /** The word it is chosen by, and its name in the file. */
    String key();

    /** What is asked, in a line. */
    String title();

    /**
     * Finds out.
     *
     * @throws Exception when it cannot
     */
    void run(Findings findings) throws Exception;
}
