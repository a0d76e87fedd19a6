package org.kith.local.network;

import java.nio.file.Path;
import java.util.Set;
import org.kith.local.Compilation;
import org.kith.local.Ports;
import org.kith.local.status.PartListener;

/** The choices for a {@link Network}, each with a default. */
public final class NetworkBuilder {
    final Path checkout;
    Path home;
    Ports ports = Ports.defaults();
    Path place;
    boolean durable = true;
    boolean fresh;
    Compilation compilation = Compilation.forThisMachine();
    boolean archives;
    Set<String> parts = Set.of();
    PartListener listener = PartListener.NONE;

    NetworkBuilder(Path checkout) {
        this.checkout = checkout;
        this.home = checkout.resolve(".kith");
    }

    /** Where data, logs and pid files go; {@code .kith} in the checkout unless said. */
    public NetworkBuilder home(Path folder) {
        this.home = folder;
        return this;
    }

    /** The ports; those of the documentation unless said. */
    public NetworkBuilder ports(Ports chosen) {
        this.ports = chosen;
        return this;
    }

    /** A folder with the official files of a real place; null for Northwick. */
    public NetworkBuilder place(Path folder) {
        this.place = folder == null ? null : folder.toAbsolutePath().normalize();
        return this;
    }

    /** The database may lose commits when the machine loses power: faster, for tests only. */
    public NetworkBuilder notDurable() {
        this.durable = false;
        return this;
    }

    /** How Java compiles what it runs; null for what suits this machine. */
    public NetworkBuilder compile(Compilation chosen) {
        this.compilation = chosen == null ? Compilation.forThisMachine() : chosen;
        return this;
    }

    /** Java processes keep, when they end, what makes their next start faster; the first end takes longer. */
    public NetworkBuilder archives() {
        this.archives = true;
        return this;
    }

    /** Empties the data of an earlier network in the home folder first. */
    public NetworkBuilder fresh(boolean chosen) {
        this.fresh = chosen;
        return this;
    }

    /** Only these parts; all unless said. */
    public NetworkBuilder only(Set<String> names) {
        this.parts = Set.copyOf(names);
        return this;
    }

    /** Who receives what happens. */
    public NetworkBuilder listener(PartListener chosen) {
        this.listener = chosen;
        return this;
    }

    /** The network, nothing started yet. */
    public Network build() {
        return new Network(this);
    }
}
