package org.kith.testkit;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * Tests of one endpoint that send something bad and look what became of it.
 *
 * @param endpoint its method and path, for the names of tests
 * @param written a number that changes when anything is written
 */
record RefusalTests(String endpoint, LongSupplier written) {
    /** It is refused with such a status, and nothing is written. */
    DynamicTest refused(String name, int from, int to, Supplier<Request> request) {
        return answered(name, from, to, () -> request.get().send());
    }

    /** The same for what is sent in a way of its own. */
    DynamicTest answered(String name, int from, int to, Supplier<Http.Answer> send) {
        return named(name, () -> {
            long before = written.getAsLong();
            Refusals.check(send.get(), from, to);
            Refusals.unchanged(before, written.getAsLong());
        });
    }

    /** It is taken like any good request. */
    DynamicTest taken(String name, Supplier<Request> request) {
        return named(name, () -> {
            Http.Answer answer = request.get().send();
            if (answer.status() >= 300) {
                throw new AssertionError("Expected to be taken, got " + answer);
            }
        });
    }

    /** It may be taken; if not, it is refused as anything else. */
    DynamicTest survived(String name, Supplier<Request> request) {
        return named(name, () -> {
            Http.Answer answer = request.get().send();
            if (answer.status() >= 300) {
                Refusals.check(answer, 400, 499);
            }
        });
    }

    /** Build tools show a generated test by its number only, so a failure says itself what was sent. */
    DynamicTest named(String name, Executable work) {
        String label = endpoint + " with " + name;
        return DynamicTest.dynamicTest(label, () -> {
            try {
                work.execute();
            } catch (AssertionError e) {
                throw new AssertionError(label + ": " + e.getMessage(), e);
            }
        });
    }
}
