package org.kith.local.network;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Map<String, Supervisor> supervisors = new LinkedHashMap<>();
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
                layout, builder.ports, builder.place, builder.durable, builder.quick, builder.archives);
        this.listener = builder.listener;
        this.fresh = builder.fresh;
        Parts.declare(settings, new Noted(listener)).forEach((name, part) -> {
            if (builder.parts.isEmpty() || builder.parts.contains(name)) {
                supervisors.put(
                        name, new Supervisor(part, layout, settings.ports().of(name), listener, supervisors));
            }
        });
    }

    /**
     * Begins the description of a network.
     *
     * @param checkout the root of the sources, with the modules built
     */
    public static NetworkBuilder in(Path checkout) {
        return new NetworkBuilder(checkout);
    }

    /** Passes messages of the parts on and keeps them for the status. */
    private final class Noted implements PartListener {
        private final PartListener next;

        Noted(PartListener next) {
            this.next = next;
        }

        @Override
        public void message(String part, String what) {
            Supervisor supervisor = supervisors.get(part);
            if (supervisor != null) {
                supervisor.message(what);
            }
            next.message(part, what);
        }
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
        Orphans.end(supervisors.values(), listener);
        HomeData.open(layout, settings.place(), fresh);
        List<String> ports = new ArrayList<>(supervisors.keySet());
        if (supervisors.containsKey(PartNames.KAFKA)) {
            ports.add(PartNames.KAFKA_CONTROLLER);
        }
        if (supervisors.containsKey(PartNames.GATEWAY)) {
            ports.add(PartNames.GATEWAY_MANAGEMENT);
        }
        settings.ports().check(ports);
        boolean cold = lacksArchives() || !Files.exists(layout.data(PartNames.POSTGRES));
        Runtime.getRuntime().addShutdownHook(atExit);
        control = new ControlServer(this, layout.socket());
        supervisors.values().forEach(supervisor -> listener.changed(supervisor.status()));
        supervisors.values().forEach(Supervisor::start);
        for (Supervisor supervisor : supervisors.values()) {
            awaitReady(supervisor);
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
            return Orphans.end(supervisors.values(), listener);
        } finally {
            held.close();
        }
    }

    /** Starts a part that was stopped and returns when it answers. */
    @Override
    public void start(String part) throws InterruptedException, KithException {
        Supervisor supervisor = supervisor(part);
        supervisor.start();
        supervisor.awaitReady(START_LIMIT);
    }

    /** Stops one part cleanly and leaves it stopped. */
    @Override
    public void stop(String part) throws IOException, InterruptedException, KithException {
        supervisor(part).stop();
    }

    /** Kills the process of a part as a crash would. It is started again by itself: wait with {@link #await}. */
    @Override
    public void kill(String part) throws InterruptedException, KithException {
        supervisor(part).kill();
    }

    /** Waits until a part answers. */
    public void await(String part, Duration limit) throws InterruptedException, KithException {
        supervisor(part).awaitReady(limit);
    }

    /** The status of the network and of each part, in the order of declaration. */
    @Override
    public NetworkStatus status() {
        NetworkStatus progress = progress();
        return progress.withMemory(
                Memory.ofOne(progress.launcherPid()),
                progress.parts().stream()
                        .map(part -> part.withMemory(Memory.of(part.pid())))
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
                supervisors.values().stream().map(Supervisor::status).toList());
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
            stopAll(List.of(PartNames.GATEWAY));
            stopAll(PartNames.SERVICES);
            stopAll(List.of(PartNames.KEYCLOAK, PartNames.KAFKA));
            stopAll(List.of(PartNames.POSTGRES));
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
        for (String part : Modules.applications(supervisors.keySet())) {
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

    private void stopAll(List<String> names) throws InterruptedException {
        List<Thread> stopping = new ArrayList<>();
        for (String name : names) {
            Supervisor supervisor = supervisors.get(name);
            if (supervisor != null) {
                stopping.add(Thread.ofPlatform().start(() -> stopQuietly(supervisor)));
            }
        }
        for (Thread thread : stopping) {
            thread.join();
        }
    }

    private void stopQuietly(Supervisor supervisor) {
        try {
            supervisor.stop();
        } catch (IOException e) {
            listener.message(supervisor.part().name(), "could not be stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Supervisor supervisor(String part) throws KithException {
        Supervisor supervisor = supervisors.get(part);
        if (supervisor == null) {
            throw new KithException("no part is called " + part + "; there are " + supervisors.keySet());
        }
        return supervisor;
    }
}
