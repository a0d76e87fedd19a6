package org.kith.bench.flow;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.kith.bench.Running;

/**
 * How long from the begin of a request until its referral counts in insights, at a steady rate. Requests begin by the
 * clock, whatever the answers do; the database of insights is asked every two milliseconds, which is the resolution.
 */
final class Visibility {
    private static final String SEEN = "select id from fact where event = 'referral.received' and id = any(?)";
    private static final long GRACE_NANOS = 20_000_000_000L;

    private final Map<UUID, Long> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    Load at(int rate, double seconds, Referring referring, Running running) throws SQLException {
        int all = (int) (rate * seconds);
        long[] latencies = new long[all];
        int seen = 0;
        Thread sender = Thread.ofPlatform().start(() -> send(all, rate, referring));
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9) + GRACE_NANOS;
        try (Connection insights = running.database("insights", true);
                PreparedStatement select = insights.prepareStatement(SEEN)) {
            insights.setAutoCommit(false);
            while ((sender.isAlive() || answered.get() < all || !waiting.isEmpty()) && System.nanoTime() < end) {
                scope(insights);
                Array ids = insights.createArrayOf(
                        "uuid", waiting.keySet().stream().limit(4000).toArray());
                select.setArray(1, ids);
                try (ResultSet row = select.executeQuery()) {
                    long now = System.nanoTime();
                    while (row.next()) {
                        Long began = waiting.remove(row.getObject(1, UUID.class));
                        latencies[seen++] = now - began;
                    }
                }
                insights.commit();
                LockSupport.parkNanos(2_000_000);
            }
        }
        long[] sorted = Arrays.copyOf(latencies, seen);
        Arrays.sort(sorted);
        return new Load(seen, refused.get() + waiting.size(), (System.nanoTime() - begin) / 1e9, sorted);
    }

    private static void scope(Connection insights) throws SQLException {
        try (PreparedStatement worker = insights.prepareStatement("select set_config('kith.system', 'bench', true)")) {
            worker.execute();
        }
    }

    private void send(int all, int rate, Referring referring) {
        long begin = System.nanoTime();
        for (int i = 0; i < all; i++) {
            long due = begin + (long) (i * 1e9 / rate);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var unused = referring.later().whenComplete((id, failure) -> {
                if (id == null) {
                    refused.incrementAndGet();
                } else {
                    waiting.put(id, due);
                }
                answered.incrementAndGet();
            });
        }
    }
}
