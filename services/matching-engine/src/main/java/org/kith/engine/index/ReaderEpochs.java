package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Epoch-based reclamation. A reader announces itself and then takes the newest version; the writer keeps whatever the
 * oldest active reader may still see. Neither blocks the other.
 */
final class ReaderEpochs {
    private static final int READERS = 64;
    private static final int SLOT_WIDTH = 8; // longs per slot, so that each has a cache line of its own
    private static final long IDLE = Long.MAX_VALUE;
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle VERSION;

    static {
        try {
            VERSION = MethodHandles.lookup().findVarHandle(ReaderEpochs.class, "version", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final long[] slots = new long[READERS * SLOT_WIDTH];
    private volatile long version;
    private long horizon;

    ReaderEpochs() {
        Arrays.fill(slots, IDLE);
    }

    /** Claims a slot for a reader, to be handed to {@link #exit}. Spins only while 64 readers are active. */
    int enter() {
        int start = (int) Thread.currentThread().threadId() * 31;
        while (true) {
            for (int tried = 0; tried < READERS; tried++) {
                int slot = Math.floorMod(start + tried, READERS) * SLOT_WIDTH;
                if ((long) SLOT.getOpaque(slots, slot) == IDLE && SLOT.compareAndSet(slots, slot, IDLE, version)) {
                    return slot;
                }
            }
            Thread.onSpinWait();
        }
    }

    /**
     * The version to read, taken after {@link #enter}: if the writer's scan missed this slot, it ran before this read,
     * so whatever it reclaimed had been deleted by this version.
     */
    long version() {
        return version;
    }

    void exit(int slot) {
        SLOT.setRelease(slots, slot, IDLE);
    }

    /** Publishes everything written so far as this version. Writer only. */
    void publish(long next) {
        VERSION.setRelease(this, next);
    }

    /** Entries deleted at or before this version are invisible to every reader. Writer only. */
    long horizon() {
        long oldest = version;
        VarHandle.fullFence();
        for (int slot = 0; slot < slots.length; slot += SLOT_WIDTH) {
            oldest = Math.min(oldest, (long) SLOT.getAcquire(slots, slot));
        }
        horizon = oldest;
        return oldest;
    }

    /** Whether no reader can see what was deleted at this version. Writer only. */
    boolean isReclaimable(long deletedAt) {
        return deletedAt <= horizon || deletedAt <= horizon();
    }
}
