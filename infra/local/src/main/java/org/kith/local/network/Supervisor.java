package org.kith.local.network;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.parts.Part;
import org.kith.local.status.PartListener;
import org.kith.local.status.PartState;
import org.kith.local.status.PartStatus;
import org.kith.local.system.Command;
import org.kith.local.system.PidFile;
import org.kith.local.system.Processes;

/** Keeps one part running: starts it, waits until it answers, starts it again with back-off when it dies. */
final class Supervisor {
    private static final int DEATHS_IN_A_ROW = 5;

    private final Part part;
    private final int port;
    private final PartListener listener;
    private final Map<String, Supervisor> others;
    private final PartProcess process;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private PartState state = PartState.WAITING;
    private Instant since = Instant.now();
    private boolean wanted;
    private Thread loop;
    private long startMillis;
    private int restarts;
    private String problem = "";
    private String activity = "";

    Supervisor(Part part, Layout layout, int port, PartListener listener, Map<String, Supervisor> others) {
        this.part = part;
        this.port = port;
        this.listener = listener;
        this.others = others;
        this.process = new PartProcess(part, layout);
    }

    Part part() {
        return part;
    }

    PidFile pidFile() {
        return process.pidFile();
    }

    /** Starts the part and returns at once; nothing happens when it already runs. */
    void start() {
        lock.lock();
        try {
            if (wanted) {
                return;
            }
            wanted = true;
            loop = Thread.ofPlatform().name("kith-" + part.name()).daemon().start(this::keepRunning);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the part answers. Fails when it was given up or stopped, or when the time is over. */
    void awaitReady(Duration limit) throws InterruptedException, KithException {
        long nanos = limit.toNanos();
        lock.lock();
        try {
            while (state != PartState.READY) {
                if (state == PartState.FAILED || !wanted) {
                    throw new KithException(part.name() + " does not run" + (problem.isEmpty() ? "" : ": " + problem));
                }
                if (nanos <= 0) {
                    throw new KithException(part.name() + " did not answer within " + limit.toSeconds() + " s");
                }
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Stops the part cleanly and leaves it stopped. Returns when its process is gone. */
    void stop() throws IOException, InterruptedException {
        Thread running;
        Process current;
        lock.lock();
        try {
            wanted = false;
            running = loop;
            current = process.last();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (running == null) {
            return; // Never started.
        }
        if (current != null && current.isAlive()) {
            to(PartState.STOPPING);
            Processes.end(current.toHandle(), part.stopSignal(), part.stopLimit());
        } else {
            running.interrupt();
        }
        running.join(Duration.ofSeconds(30));
        if (status().state() != PartState.FAILED) {
            to(PartState.STOPPED);
        }
    }

    /** Kills the process at once, as a crash would; it is then started again. Waits until the process is gone. */
    void kill() throws InterruptedException, KithException {
        Process current;
        lock.lock();
        try {
            current = process.last();
        } finally {
            lock.unlock();
        }
        if (current == null || !current.isAlive()) {
            throw new KithException(part.name() + " has no process to kill");
        }
        current.destroyForcibly();
        current.waitFor();
        // Else a caller that then waits for READY could still see the state from before the kill.
        lock.lock();
        try {
            while (wanted && process.last() == current && state != PartState.FAILED) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Keeps what the part does while it is prepared, for the status. */
    void message(String what) {
        lock.lock();
        try {
            activity = what;
        } finally {
            lock.unlock();
        }
    }

    /** The status without memory, which takes time to measure. */
    PartStatus status() {
        lock.lock();
        try {
            return new PartStatus(
                    part.name(), state, port, process.pid(), since, startMillis, restarts, 0, activity, "");
        } finally {
            lock.unlock();
        }
    }

    /** What is wrong with the part now; nothing is while it is on its way, or stopped. */
    String wrong() {
        return status().state() == PartState.READY ? part.wrong() : "";
    }

    private void keepRunning() {
        BackOff backOff = new BackOff(DEATHS_IN_A_ROW);
        try {
            while (stillWanted()) {
                to(PartState.WAITING);
                awaitNeeded();
                Duration worked = runOnce();
                if (!stillWanted()) {
                    break;
                }
                Duration wait = backOff.died(worked);
                report(backOff.exhausted() ? null : wait);
                if (backOff.exhausted()) {
                    to(PartState.FAILED);
                    return;
                }
                pause(wait);
                restarts++;
            }
        } catch (InterruptedException e) {
            // Only stop() interrupts; it sets the state.
            Thread.currentThread().interrupt();
        } catch (IOException | KithException | RuntimeException e) {
            if (stillWanted()) {
                fail(e);
            }
        }
    }

    /** Waits until the parts this one needs answer, also when they are stopped meanwhile and started again. */
    private void awaitNeeded() throws InterruptedException, KithException {
        for (String name : part.after()) {
            Supervisor needed = others.get(name);
            while (needed != null && stillWanted() && needed.status().state() != PartState.READY) {
                if (needed.status().state() == PartState.FAILED) {
                    throw new KithException("it needs " + name + ", which does not run");
                }
                pause(PartProcess.PROBE_EVERY);
            }
        }
    }

    /** Starts the process and waits for its end; returns how long it answered. */
    private Duration runOnce() throws IOException, InterruptedException, KithException {
        to(PartState.PREPARING);
        Command command = part.command();
        long begin = System.nanoTime();
        Process started;
        lock.lock();
        try {
            if (!wanted) {
                return Duration.ZERO;
            }
            started = process.start(command);
        } finally {
            lock.unlock();
        }
        process.pidFile().write(started.pid());
        to(PartState.STARTING);
        Duration worked = Duration.ZERO;
        if (process.awaitAnswer(started)) {
            part.complete();
            startMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            Instant ready = Instant.now();
            if (started.isAlive()) {
                to(PartState.READY);
            }
            started.waitFor();
            worked = Duration.between(ready, Instant.now());
        }
        process.pidFile().remove();
        return worked;
    }

    private void report(Duration next) {
        problem = process.ending();
        to(PartState.DIED);
        listener.died(status(), process.exit(), process.lastLines(), next);
    }

    private void fail(Exception e) {
        problem = e.getMessage() == null ? e.toString() : e.getMessage();
        to(PartState.FAILED);
        listener.message(part.name(), problem);
        Optional.ofNullable(process.last()).ifPresent(Process::destroy);
    }

    private boolean stillWanted() {
        lock.lock();
        try {
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private void pause(Duration wait) throws InterruptedException {
        long nanos = wait.toNanos();
        lock.lock();
        try {
            while (wanted && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private void to(PartState next) {
        lock.lock();
        try {
            if (state == next) {
                return;
            }
            state = next;
            since = Instant.now();
            activity = "";
            if (next == PartState.FAILED) {
                wanted = false;
            }
            if (next == PartState.READY) {
                problem = "";
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        listener.changed(status());
    }
}
