package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/** All pages by number. The writer adds and replaces them; a reader takes {@link #all} after its version. */
final class Pages {
    private static final VarHandle PAGE = MethodHandles.arrayElementVarHandle(long[][].class);

    private volatile long[][] pages = new long[4][];
    private int count;
    private long words;

    /** Adds a page and says its number. */
    int add(long[] page) {
        if (count == pages.length) {
            pages = Arrays.copyOf(pages, 2 * count);
        }
        set(count, page);
        return count++;
    }

    long[] get(int number) {
        return pages[number];
    }

    void set(int number, long[] page) {
        long[] before = pages[number];
        words += page.length - (before == null ? 0 : before.length);
        PAGE.setRelease(pages, number, page);
    }

    /** Bytes of all arrays, their headers left out. The writer's own. */
    long bytes() {
        return Long.BYTES * words + (long) Integer.BYTES * pages.length;
    }

    long[][] all() {
        return pages;
    }

    static long[] get(long[][] all, int number) {
        return (long[]) PAGE.getAcquire(all, number);
    }
}
