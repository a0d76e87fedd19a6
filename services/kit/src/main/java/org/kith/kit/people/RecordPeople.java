package org.kith.kit.people;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.config.KitConfig;
import org.kith.kit.http.WebConfig;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.time.UkCalendar;

/**
 * Notes who has signed in, after their request was answered for: at most once an hour for each person and instance, and at
 * once when their organisation or roles have changed. Nothing that fails here reaches the request. The answer is sent after it;
 * who comes to a path that is always answered is noted some seconds later, because that answer waits for no connection.
 */
@ApplicationScoped
class RecordPeople {
    private static final Logger LOG = Logger.getLogger(RecordPeople.class);
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);
    private static final Period KEPT = Period.ofYears(2);

    /** More wait only while nothing can be stored; those that do not are noted with their next request. */
    private static final int MOST_WAITING = 10_000;

    private final KnownPeople people;
    private final CurrentCaller caller;
    private final NewTransaction transaction;
    private final KitConfig config;
    private final Set<String> alwaysAnswered;
    private final Clock clock;
    private final Map<UUID, Noted> noted = new ConcurrentHashMap<>();
    private final Map<UUID, Caller> waiting = new ConcurrentHashMap<>();

    private record Noted(Caller person, Instant at) {}

    RecordPeople(
            KnownPeople people,
            CurrentCaller caller,
            NewTransaction transaction,
            KitConfig config,
            WebConfig web,
            Clock clock) {
        this.people = people;
        this.caller = caller;
        this.transaction = transaction;
        this.config = config;
        this.alwaysAnswered = Set.copyOf(web.alwaysAnswered().orElse(List.of()));
        this.clock = clock;
    }

    @ServerResponseFilter
    void after(ContainerRequestContext request) {
        boolean later = isAlwaysAnswered(request);
        if (!config.knownPeople() || (!later && !BlockingOperationControl.isBlockingAllowed())) {
            return;
        }
        try {
            if (caller.present() && later) {
                noteLater(caller.get());
            } else if (caller.present()) {
                note(caller.get(), clock.instant());
            }
        } catch (RuntimeException e) {
            LOG.debug("somebody who signed in was not noted, and will be with their next request", e);
        }
    }

    private boolean isAlwaysAnswered(ContainerRequestContext request) {
        return alwaysAnswered.contains(request.getUriInfo().getRequestUri().getPath());
    }

    /** Forgets who has not been seen for long, so that the table does not keep those who left. */
    @Scheduled(every = "24H", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        if (config.knownPeople()) {
            Instant before =
                    UkCalendar.startOf(UkCalendar.dayOf(clock.instant()).minus(KEPT));
            RunAsSystem.call("known-people-sweep", () -> transaction.call(() -> people.forget(before)));
            noted.values().removeIf(one -> isOld(one, clock.instant()));
        }
    }

    /** Notes those whose answer did not wait for it. */
    @Scheduled(every = "5S", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void noteWaiting() {
        waiting.forEach((id, person) -> {
            try {
                note(person, clock.instant());
                waiting.remove(id, person);
            } catch (RuntimeException e) {
                LOG.debug("somebody was not noted, and is tried again", e);
            }
        });
    }

    private void noteLater(Caller person) {
        if (waiting.size() < MOST_WAITING && !isNoted(person, clock.instant())) {
            waiting.put(person.person(), person);
        }
    }

    private boolean isNoted(Caller person, Instant now) {
        Noted before = noted.get(person.person());
        boolean fresh = before != null && before.person().equals(person) && !isOld(before, now);
        return fresh || person.is(Role.SYSTEM);
    }

    private void note(Caller person, Instant now) {
        if (isNoted(person, now)) {
            return;
        }
        RunAsSystem.run(
                "known-people",
                () -> transaction.call(() -> {
                    people.record(person, now);
                    return null;
                }));
        noted.put(person.person(), new Noted(person, now));
    }

    private static boolean isOld(Noted one, Instant now) {
        return one.at().plus(AGAIN_AFTER).isBefore(now);
    }
}
