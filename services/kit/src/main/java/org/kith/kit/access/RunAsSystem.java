package org.kith.kit.access;

import java.util.function.Supplier;

/**
 * Work that nobody asks for: taking events, retrying, sending. It sees every row of its service, so it is named, and only
 * the kit and use cases that must look past an organisation (to record a denied attempt, to count) run inside it.
 */
public final class RunAsSystem {
    private static final ScopedValue<String> NAME = ScopedValue.newInstance();

    private RunAsSystem() {}

    /** Runs the work as the system, under this name. Transactions begun inside see all rows. */
    public static <T> T call(String name, Supplier<T> work) {
        return ScopedValue.where(NAME, name).call(work::get);
    }

    /** Runs the work as the system, under this name. */
    public static void run(String name, Runnable work) {
        ScopedValue.where(NAME, name).run(work);
    }

    /** Name under which the system runs; null when somebody asks. */
    public static String current() {
        return NAME.isBound() ? NAME.get() : null;
    }
}
