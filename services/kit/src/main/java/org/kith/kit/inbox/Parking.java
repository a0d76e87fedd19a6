package org.kith.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.config.KitConfig;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.kit.time.Ids;

/** Where events wait that failed, and those behind them of the same key. All methods run inside a transaction. */
@ApplicationScoped
class Parking {
    private static final String INSERT =
            "insert into parked (id, topic, partition, \"offset\", key, headers, value, error, "
                    + "attempts, next_attempt_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, now() + ? * interval '1 millisecond') "
                    + "on conflict (topic, partition, \"offset\") do nothing";
    private static final String NEXT = "select p.id, p.topic, p.partition, p.\"offset\", p.key, p.headers, p.value, "
            + "p.attempts from parked p where p.next_attempt_at <= now() and p.id <> all(?::uuid[]) and not exists (select 1 from "
            + "parked q where q.topic = p.topic and q.key = p.key and q.\"offset\" < p.\"offset\") "
            + "order by p.next_attempt_at limit 1 for update skip locked";
    private static final String FAILED = "update parked set attempts = attempts + 1, error = ?, next_attempt_at = case "
            + "when attempts + 1 < ? then now() + ? * interval '1 millisecond' end where id = ? "
            + "returning next_attempt_at is null as given_up";
    private static final String SHOWN =
            "id, topic, key, headers ->> 'ce_type' as type, error, attempts, next_attempt_at, parked_at";
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;
    private final KitConfig config;

    Parking(Sql sql, ObjectMapper json, KitConfig config) {
        this.sql = sql;
        this.json = json;
        this.config = config;
    }

    static String place(ReceivedEvent event) {
        return event.topic() + "/" + event.key();
    }

    void park(ReceivedEvent event, Throwable failure) {
        insert(event, summary(failure), 1, config.inbox().firstBackoff());
    }

    void behind(ReceivedEvent event) {
        insert(event, "waits behind an earlier event of its key", 0, Duration.ZERO);
    }

    /** The next event that is due and first of its key, locked; those already tried in this round are passed over. */
    Optional<Parked> next(List<UUID> tried) {
        return sql.one(NEXT, this::parked, tried);
    }

    void remove(UUID id) {
        sql.update("delete from parked where id = ?", id);
    }

    /** Puts the next try off, or gives the event up; true when it is given up. */
    boolean failedAgain(Parked parked, Throwable failure) {
        long wait = config.inbox().firstBackoff().toMillis() << Math.min(parked.attempts(), 16);
        long most = config.inbox().maxBackoff().toMillis();
        return sql.one(
                        FAILED,
                        row -> row.flag("given_up"),
                        summary(failure),
                        config.inbox().mostAttempts(),
                        Math.min(wait, most),
                        parked.id())
                .orElse(false);
    }

    /** Makes those due that were given up: another version of the service may be able to consume them. */
    void dueAgain() {
        sql.update("update parked set next_attempt_at = now() where next_attempt_at is null");
    }

    /** Makes a parked event due now; empty when there is none of that id. */
    Optional<ParkedView> due(UUID id) {
        return sql.one("update parked set next_attempt_at = now() where id = ? returning " + SHOWN, Parking::view, id);
    }

    List<ParkedView> list(UUID after, int limit) {
        return sql.list(
                "select " + SHOWN + " from parked where id > ? order by id limit ?", Parking::view, after, limit);
    }

    private static ParkedView view(Row row) {
        return new ParkedView(
                row.uuid("id"),
                row.text("topic"),
                row.text("key"),
                row.text("type"),
                row.text("error"),
                row.number("attempts"),
                row.instant("next_attempt_at"),
                row.instant("next_attempt_at") == null,
                row.instant("parked_at"));
    }

    private void insert(ReceivedEvent event, String error, int attempts, Duration wait) {
        sql.update(
                INSERT,
                Ids.next(),
                event.topic(),
                event.partition(),
                event.offset(),
                event.key(),
                write(event.headers()),
                event.value(),
                error,
                attempts,
                wait);
    }

    private Parked parked(Row row) {
        return new Parked(
                row.uuid("id"),
                row.number("attempts"),
                new ReceivedEvent(
                        row.text("topic"),
                        row.number("partition"),
                        row.bigNumber("offset"),
                        row.text("key"),
                        read(row.text("headers")),
                        row.bytes("value")));
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("headers cannot be written", e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("headers cannot be read", e);
        }
    }

    /** Only the kinds of the failures, not their messages: those may quote what was handled. */
    private static String summary(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null && text.length() < 400; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
        }
        return text.toString();
    }

    /** A parked event. */
    record Parked(UUID id, int attempts, ReceivedEvent event) {}
}
