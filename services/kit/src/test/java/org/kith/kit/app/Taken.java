package org.kith.kit.app;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.kit.data.Sql;
import org.kith.kit.inbox.EventInfo;
import org.kith.kit.inbox.Subscriptions;

/** Notes what it consumed and fails for the subjects it is told to. */
@Singleton
public class Taken extends Subscriptions {
    private static final Set<UUID> POISON = ConcurrentHashMap.newKeySet();
    private static final Set<UUID> BREAKING = ConcurrentHashMap.newKeySet();
    private static final Queue<String> STEPS = new ConcurrentLinkedQueue<>();
    private final Sql sql;

    Taken(Sql sql) {
        this.sql = sql;
        on(CapacityTaken.class, this::consume);
        before(CapacityTaken.class, batch -> batch.forEach(payload -> STEPS.add("before " + payload.subject())));
        after(() -> STEPS.add("after"));
    }

    /** From now on events about it fail. */
    public static void poison(UUID subject) {
        POISON.add(subject);
    }

    /** From now on events about it break the handler as a programming error would. */
    public static void breakOn(UUID subject) {
        BREAKING.add(subject);
    }

    /** From now on they work. */
    public static void heal(UUID subject) {
        BREAKING.remove(subject);
        POISON.remove(subject);
    }

    /** What was called, in order: {@code before} and {@code on} with the subjects, and {@code after}. */
    public static List<String> steps() {
        return List.copyOf(STEPS);
    }

    private void consume(CapacityTaken payload, EventInfo info) {
        STEPS.add("on " + info.subject());
        sql.update("insert into taken (event_id, subject) values (?, ?)", info.id(), info.subject());
        if (BREAKING.contains(info.subject())) {
            throw new AssertionError("made to break");
        }
        if (POISON.contains(info.subject())) {
            throw new IllegalStateException("made to fail");
        }
    }
}
