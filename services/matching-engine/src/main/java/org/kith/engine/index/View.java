package org.kith.engine.index;

import org.kith.engine.model.Languages;

/**
 * What a reader looks at, taken after its version.
 *
 * @param version the version it sees
 * @param pages all pages by number
 * @param languageSets the sets of languages by number
 */
record View(long version, long[][] pages, Languages[] languageSets) {
    private static final long[] EMPTY = Page.empty(0, 0, 0);

    /** The page of a number; an empty one for a page that was added after the view was taken. */
    long[] page(int number) {
        return number < pages.length ? Pages.get(pages, number) : EMPTY;
    }
}
