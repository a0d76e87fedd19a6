package org.kith.local.network;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.NetworkSettings;
import org.kith.local.PartNames;
import org.kith.local.build.Modules;
import org.kith.local.control.Control;
import org.kith.local.control.ControlServer;
import org.kith.local.control.Controlled;
import org.kith.local.jvm.Archives;
import org.kith.local.postgres.DatabaseOwnerTasks;
import org.kith.local.status.NetworkStatus;
import org.kith.local.status.PartListener;
import org.kith.local.status.Starts;
import org.kith.local.system.Memory;

/**
 * A whole network on this machine: PostgreSQL, Kafka, Keycloak, the six services and the gateway, each a process of its
 * own. Only one network runs in a home folder at a time. The services must have been built; nothing is built here.
 */
public final class Network implements AutoCloseable, Controlled {
    private static final Duration START_LIMIT = Duration.ofMinutes(6);

    private final NetworkSettings settings;
    private final Supervisors supervisors;
    private final PartListener listener;
    private final boolean fresh;
    private final Instant since = Instant.now();
    private final CountDownLatch asked = new CountDownLatch(1);
    private HomeLock lock;
    private ControlServer control;
    private final Thread atExit = new Thread(this::closeQuietly, "kith-exit");
    private volatile boolean ready;
    private volatile boolean closed;

    Network(NetworkBuilder builder) {
        Layout layout = new Layout(builder.checkout, builder.home);
        this.settings = new NetworkSettings(
                layout, builder.ports, builder.place, builder.durable, builder.compilation, builder.archives);
        this.listener = builder.listener;
        this.fresh = builder.fresh;
        this.supervisors = new Supervisors(settings, builder.parts, listener);
    }

    /**
     * Begins the description of a network.
     *
     * @param checkout the root of the sources, with the modules built
     */
    public static NetworkBuilder in(Path checkout) {
        return new NetworkBuilder(checkout);
    }

    /**
     * Starts every part and returns when all answer. What an earlier launcher left running in this home is ended first.
     *
     * @throws KithException when another launcher runs here, a port is taken, or a part does not come up; the parts that
     *                       run are then left running until {@link #close()}
     */
    public void start() throws IOException, InterruptedException, KithException {
        Layout layout = settings.layout();
        lock = HomeLock.take(layout);
        Orphans.end(supervisors.all(), listener);
        HomeData.open(layout, settings.place(), fresh);
        settings.ports().check(supervisors.ports());
        boolean cold = lacksArchives() || !Files.exists(layout.data(PartNames.POSTGRES));
        Runtime.getRuntime().addShutdownHook(atExit);
        control = new ControlServer(this, layout.socket());
        supervisors.statuses().forEach(listener::changed);
        supervisors.all().forEach(Supervisor::start);
        for (Supervisor supervisor : supervisors.all()) {
            awaitReady(supervisor);
            if (supervisor.part().name().equals(PartNames.KEYCLOAK)
                    && supervisors.names().contains(PartNames.POSTGRES)) {
                new DatabaseOwnerTasks(settings).trustIssuer();
            }
        }
        ready = true;
        Starts.keep(
                layout,
                cold,
                new Starts.Start(since, Duration.between(since, Instant.now()).toMillis(), status()));
    }

    private void awaitReady(Supervisor supervisor) throws InterruptedException, KithException {
        try {
            supervisor.awaitReady(START_LIMIT);
        } catch (KithException e) {
            if (closed) {
                throw (InterruptedException) new InterruptedException("stopped while starting").initCause(e);
            }
            throw e;
        }
    }

    /** Returns when the end was requested, by {@code kith down} or {@link Control#down}. */
    public void awaitEnd() throws InterruptedException {
        asked.await();
    }

    @Override
    public void requestStop() {
        asked.countDown();
        if (!ready) {
            // Nobody waits for the end yet: start() fails by the parts that do not come up.
            Thread.ofPlatform().name("kith-end").start(this::closeQuietly);
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            listener.message("launcher", "could not stop everything: " + e.getMessage());
        }
    }

    /** Ends what a launcher that was killed left running in this home; returns how many processes that were. */
    public int endOrphans() throws IOException, InterruptedException, KithException {
        HomeLock held = HomeLock.take(settings.layout());
        try {
            return Orphans.end(supervisors.all(), listener);
        } finally {
            held.close();
        }
    }

    /** Starts a part that was stopped and returns when it answers. */
    @Override
    public void start(String part) throws InterruptedException, KithException {
        Supervisor supervisor = supervisors.get(part);
        supervisor.start();
        supervisor.awaitReady(START_LIMIT);
    }

    /** Stops one part cleanly and leaves it stopped. */
    @Override
    public void stop(String part) throws IOException, InterruptedException, KithException {
        supervisors.get(part).stop();
    }

    /** Kills the process of a part as a crash would. It is started again by itself: wait with {@link #await}. */
    @Override
    public void kill(String part) throws InterruptedException, KithException {
        supervisors.get(part).kill();
    }

    /** Waits until a part answers. */
    public void await(String part, Duration limit) throws InterruptedException, KithException {
        supervisors.get(part).awaitReady(limit);
    }

    /** The status of the network and of each part, in the order of declaration. */
    @Override
    public NetworkStatus status() {
        NetworkStatus progress = progress();
        Map<String, String> wrong = supervisors.wrong();
        return progress.withMemory(
                Memory.ofOne(progress.launcherPid()),
                progress.parts().stream()
                        .map(part ->
                                part.withMemory(Memory.of(part.pid())).withWrong(wrong.getOrDefault(part.name(), "")))
                        .toList());
    }

    /** The status without memory: to measure that while the network starts would take time from the parts. */
    @Override
    public NetworkStatus progress() {
        return new NetworkStatus(
                publicUrl(),
                issuer(),
                settings.place() == null ? "" : settings.place().toString(),
                ProcessHandle.current().pid(),
                0,
                since,
                ready,
                supervisors.statuses());
    }

    /** The address of the gateway, without a slash at the end. */
    public URI publicUrl() {
        return settings.publicUrl();
    }

    /** Who signs the tokens: the realm's address. */
    public URI issuer() {
        return settings.issuer();
    }

    /** Where a part listens on 127.0.0.1. */
    public int port(String part) {
        return settings.ports().of(part);
    }

    /** The folder with data, logs and pid files. */
    public Path home() {
        return settings.layout().home();
    }

    /** The log of a part. */
    public Path log(String part) {
        return settings.layout().log(part);
    }

    /** Stops all parts in order: callers before what they call. Does nothing the second time. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            announceEnd();
            supervisors.stopInOrder();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (control != null) {
                control.close();
            }
            forgetExit();
            if (lock != null) {
                lock.close();
            }
        }
    }

    private void announceEnd() throws IOException {
        if (control == null) {
            return; // Nothing was started.
        }
        listener.message(
                "launcher",
                lacksArchives() ? "stopping; saves what makes the next start faster, once after a build" : "stopping");
    }

    private boolean lacksArchives() throws IOException {
        for (String part : Modules.applications(supervisors.names())) {
            if (Archives.missing(settings, part)) {
                return true;
            }
        }
        return false;
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // The exit has begun; perhaps it is what closes this network.
        }
    }
}
