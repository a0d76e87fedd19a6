package org.kith.local;

import java.io.PrintStream;
import java.util.Set;

/** Builds the services that are not built, or older than their sources. */
record Build(Layout layout, PrintStream out) {
    void ensure(Set<String> only) {}
}
