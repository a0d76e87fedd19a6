package org.kith.e2e.story;

/** One part of the story. */
interface Chapter {
    /** What it tells. */
    String title();

    /** Plays it on the network and reports what was checked. */
    void play(Cast cast, Report report);
}
