package org.kith.kit.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.kit.data.Sql;
import org.kith.kit.inbox.AfterEvents;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** A handler that notes what it took and fails for the subjects it is told to. */
@ApplicationScoped
public class Taken implements EventHandler<CapacityTaken>, AfterEvents {
    private static final Set<UUID> POISON = ConcurrentHashMap.newKeySet();
    private static final Set<UUID> BREAKING = ConcurrentHashMap.newKeySet();
    private static final Queue<String> STEPS = new ConcurrentLinkedQueue<>();
    private final Sql sql;

    Taken(Sql sql) {
        this.sql = sql;
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

    @Override
    public void before(List<CapacityTaken> together) {
        together.forEach(payload -> STEPS.add("before " + payload.subject()));
    }

    @Override
    public void afterEvents() {
        STEPS.add("after");
    }

    @Override
    public Class<CapacityTaken> type() {
        return CapacityTaken.class;
    }

    @Override
    public void on(CapacityTaken payload, EventInfo info) {
        STEPS.add("on " + info.subject());
        sql.call(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into taken (event_id, subject) values (?, ?)")) {
                insert.setObject(1, info.id());
                insert.setObject(2, info.subject());
                return insert.executeUpdate();
            }
        });
        if (BREAKING.contains(info.subject())) {
            throw new AssertionError("made to break");
        }
        if (POISON.contains(info.subject())) {
            throw new IllegalStateException("made to fail");
        }
    }
}
