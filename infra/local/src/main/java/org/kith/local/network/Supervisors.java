package org.kith.local.network;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.kith.local.KithException;
import org.kith.local.NetworkSettings;
import org.kith.local.PartNames;
import org.kith.local.status.PartListener;
import org.kith.local.status.PartStatus;

/** The supervisors of a network's parts, in the order of declaration. */
final class Supervisors {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Map<String, Supervisor> byName = new LinkedHashMap<>();
    private final PartListener listener;

    /**
     * One for each part.
     *
     * @param only the parts that are wanted; none stands for all
     */
    Supervisors(NetworkSettings settings, Set<String> only, PartListener listener) {
        this.listener = listener;
        Parts.declare(settings, new Noted()).forEach((name, part) -> {
            if (only.isEmpty() || only.contains(name)) {
                int port = settings.ports().of(name);
                byName.put(name, new Supervisor(part, settings.layout(), port, listener, byName));
            }
        });
    }

    /** Passes messages of the parts on and keeps them for the status. */
    private final class Noted implements PartListener {
        @Override
        public void message(String part, String what) {
            Supervisor supervisor = byName.get(part);
            if (supervisor != null) {
                supervisor.message(what);
            }
            listener.message(part, what);
        }
    }

    Supervisor get(String part) throws KithException {
        Supervisor supervisor = byName.get(part);
        if (supervisor == null) {
            throw new KithException("no part is called " + part + "; there are " + byName.keySet());
        }
        return supervisor;
    }

    Collection<Supervisor> all() {
        return byName.values();
    }

    Set<String> names() {
        return byName.keySet();
    }

    List<PartStatus> statuses() {
        return all().stream().map(Supervisor::status).toList();
    }

    /** What is wrong with each part now. All are asked at once, and none is waited for longer than the limit. */
    Map<String, String> wrong() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<String> names = List.copyOf(names());
            List<Future<String>> answers = threads.invokeAll(
                    names.stream()
                            .map(name -> (Callable<String>) byName.get(name)::wrong)
                            .toList(),
                    LONGEST.toMillis(),
                    TimeUnit.MILLISECONDS);
            Map<String, String> wrong = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                boolean answered = answers.get(i).state() == Future.State.SUCCESS;
                wrong.put(names.get(i), answered ? answers.get(i).resultNow() : "no answer");
            }
            return wrong;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } finally {
            threads.shutdownNow();
        }
    }

    /** The names of all ports that the parts listen on. */
    List<String> ports() {
        List<String> ports = new ArrayList<>(names());
        if (byName.containsKey(PartNames.KAFKA)) {
            ports.add(PartNames.KAFKA_CONTROLLER);
        }
        if (byName.containsKey(PartNames.GATEWAY)) {
            ports.add(PartNames.GATEWAY_MANAGEMENT);
        }
        return ports;
    }

    /** Stops all: callers before what they call. */
    void stopInOrder() throws InterruptedException {
        stop(List.of(PartNames.GATEWAY));
        stop(PartNames.SERVICES);
        stop(List.of(PartNames.KEYCLOAK, PartNames.KAFKA));
        stop(List.of(PartNames.POSTGRES));
    }

    private void stop(List<String> parts) throws InterruptedException {
        List<Thread> stopping = new ArrayList<>();
        for (String part : parts) {
            Supervisor supervisor = byName.get(part);
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
}
