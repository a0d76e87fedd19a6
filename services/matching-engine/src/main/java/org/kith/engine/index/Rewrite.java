package org.kith.engine.index;

/** A page written anew, with the entries somebody may still see and room for more. */
final class Rewrite {
    private final long[] page;
    private final long horizon;
    private final boolean whole;
    private final int[] kept = new int[Page.CELLS];

    /** Keeps what lives and what died after the horizon. */
    Rewrite(long[] page, long horizon) {
        this.page = page;
        this.horizon = horizon;
        // A few dead are left where they are: others take their places, and nobody needs to be told of new numbers.
        this.whole = 4 * Entry.high(Page.counts(page)) < Entry.low(Page.counts(page));
    }

    /**
     * The new page; entries keep their order.
     *
     * @param number the page's
     * @param growing the cell that needs room for one more, or -1
     * @param rows are told of every living entry that has another number
     */
    long[] run(int number, int growing, Rows rows) {
        long words = 0;
        for (int cell = 0; cell < Page.CELLS; cell++) {
            kept[cell] = whole ? Page.used(page, cell) : count(cell);
            words += (long) Page.ENTRY * capacity(cell, growing);
        }
        // Free room for regions that outgrow theirs, so that writing anew costs a constant for each entry that came.
        long room = words + 3 * words / 8 + 4 * Page.ENTRY;
        long[] next = Page.empty(Page.kind(page), Page.corner(page), Math.toIntExact(room));
        for (int cell = 0; cell < Page.CELLS; cell++) {
            int capacity = capacity(cell, growing);
            if (capacity > 0 && whole) {
                Page.take(next, cell, capacity, page);
            } else if (capacity > 0) {
                copy(next, number << 2 * Layer.PAGE_BITS | cell, capacity, rows);
            }
        }
        if (whole) {
            Page.countDead(next, Entry.high(Page.counts(page)));
        }
        return next;
    }

    private int count(int cell) {
        int middle = Page.middle(page, cell);
        int used = Page.used(page, cell);
        int count = 0;
        for (int entry = 0; entry < used; entry++) {
            count += Page.died(page, middle, entry) > horizon ? 1 : 0;
        }
        return count;
    }

    private int capacity(int cell, int growing) {
        return cell == growing ? Page.room(kept[cell]) : kept[cell] + kept[cell] / 8;
    }

    private void copy(long[] next, int place, int capacity, Rows rows) {
        int cell = place & Page.CELLS - 1;
        int from = Page.middle(page, cell);
        int to = Page.region(next, cell, capacity);
        int used = Page.used(page, cell);
        int copied = 0;
        long everHad = 0;
        for (int entry = 0; entry < used; entry++) {
            long died = Page.died(page, from, entry);
            if (died > horizon) {
                System.arraycopy(page, from + 2 * entry, next, to + 2 * copied, 2);
                System.arraycopy(page, Page.record(from, entry), next, Page.record(to, copied), Page.RECORD);
                everHad |= Page.attributes(page, from, entry);
                if (died != Page.ALIVE) {
                    Page.stack(next, cell, copied);
                } else if (copied != entry) {
                    rows.place(Entry.high(Page.row(page, from, entry)), place, copied);
                }
                copied++;
            }
        }
        Page.grow(next, cell, copied, everHad);
    }
}
