package org.kith.places;

/** Told how loading goes, on the thread that loads. Every method may be left out. */
public interface Progress {
    /** Hears nothing. */
    Progress NONE = new Progress() {};

    /**
     * Rows of a table were read; said every 100,000 rows and at the end of each file.
     *
     * @param file its name
     * @param rows rows read of it so far
     * @param percent how much of the file has been read, or -1 when its size is not known
     */
    default void read(String file, long rows, int percent) {}

    /** Rows of a table entered the place; the others lie outside it or were refused. Said once for each file. */
    default void kept(String file, long rows) {}

    /** A line was left out. */
    default void refused(Refusal refusal) {}

    /** A file of the folder was not used, and why. */
    default void ignored(String file, String why) {}
}
