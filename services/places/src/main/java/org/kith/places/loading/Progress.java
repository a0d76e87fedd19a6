package org.kith.places.loading;

/** Receives what happens while a place is loaded, on the thread that loads it. */
public interface Progress {
    /** Ignores everything. */
    Progress NONE = new Progress() {};

    /**
     * Rows of a table were read; reported every 100,000 rows and at the end of each file.
     *
     * @param file its name
     * @param rows rows read of it so far
     * @param percent how much of the file has been read, or -1 when its size is not known
     */
    default void read(String file, long rows, int percent) {}

    /** Rows of a table entered the place; the others lie outside it or were refused. Reported once for each file. */
    default void kept(String file, long rows) {}

    /** A line was left out. */
    default void refused(Refusal refusal) {}

    /** A file of the folder was not used, and why. */
    default void ignored(String file, String why) {}
}
