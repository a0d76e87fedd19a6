package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Which versions are being read. A reader says that it reads and then takes the newest version; the writer keeps whatever the
 * oldest reader may still see. Neither waits for the other.
 */
final class Snapshots {
    private static final int READERS = 64;
    private static final int APART = 8; // a cache line each
    private static final long IDLE = Long.MAX_VALUE;
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle VERSION;

    static {
        try {
            VERSION = MethodHandles.lookup().findVarHandle(Snapshots.class, "version", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final long[] slots = new long[READERS * APART];
    private volatile long version;
    private long horizon;

    Snapshots() {
        Arrays.fill(slots, IDLE);
    }

    /** Claims a place for a reader; hand it to {@link #leave}. Waits only while there are 64 readers already. */
    int enter() {
        int place = (int) Thread.currentThread().threadId() * 31;
        while (true) {
            for (int tried = 0; tried < READERS; tried++) {
                int slot = Math.floorMod(place + tried, READERS) * APART;
                if ((long) SLOT.getOpaque(slots, slot) == IDLE && SLOT.compareAndSet(slots, slot, IDLE, version)) {
                    return slot;
                }
            }
            Thread.onSpinWait();
        }
    }

    /**
     * The version to read, taken after {@link #enter}: a writer that missed our slot looked before this, so what it threw away
     * had died by the version we get.
     */
    long version() {
        return version;
    }

    void leave(int slot) {
        SLOT.setRelease(slots, slot, IDLE);
    }

    /** Everything written so far belongs to this version from now on. Only the writer may. */
    void publish(long next) {
        VERSION.setRelease(this, next);
    }

    /** What died at or before this version nobody can see. Only the writer may ask. */
    long horizon() {
        long oldest = version;
        VarHandle.fullFence();
        for (int slot = 0; slot < slots.length; slot += APART) {
            oldest = Math.min(oldest, (long) SLOT.getAcquire(slots, slot));
        }
        horizon = oldest;
        return oldest;
    }

    /** Whether nobody can see what died at this version. Only the writer may ask. */
    boolean unseen(long died) {
        return died <= horizon || died <= horizon();
    }
}
