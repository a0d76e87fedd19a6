package org.kith.kit.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.testkit.WithKith;

/** Arguments go to PostgreSQL and come back as they were. */
@QuarkusTest
@WithKith(service = "kit", kafka = true)
class DataComponentTest {
    @Inject
    Sql sql;

    @Inject
    Locks locks;

    @Inject
    NewTransaction transaction;

    @Test
    void everyKindOfArgumentComesBack() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-03-02T16:20:00.123456Z");
        LocalDate day = LocalDate.of(2026, 10, 25);
        Optional<List<Object>> back = in(() -> sql.one(
                "select ?::uuid as id, ?::timestamptz as at, ?::date as day, ?::text as kind, ?::uuid[] as ids, "
                        + "?::text[] as texts, ?::boolean as flag, ?::int as number, ?::text as nothing, ?::bytea as bytes",
                row -> Arrays.asList(
                        row.uuid("id"),
                        row.instant("at"),
                        row.date("day"),
                        row.text("kind"),
                        row.uuids("ids"),
                        row.texts("texts"),
                        row.flag("flag"),
                        row.number("number"),
                        row.text("nothing"),
                        new String(row.bytes("bytes"), java.nio.charset.StandardCharsets.UTF_8)),
                id,
                at,
                day,
                Kind.SCHOOL_RUN,
                List.of(id),
                List.of("en", "pl"),
                true,
                7,
                null,
                "ok".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(back)
                .contains(Arrays.asList(
                        id, at, day, "school-run", List.of(id), List.of("en", "pl"), true, 7, null, "ok"));
    }

    @Test
    void aQueryWithoutRowsIsEmpty() {
        assertThat(in(() -> sql.one("select 1 as n where false", row -> row.number("n"))))
                .isEmpty();
        assertThat(in(() -> sql.list("select n from generate_series(1, 3) as n", row -> row.number("n"))))
                .containsExactly(1, 2, 3);
        assertThat(in(() -> sql.list("select ?::uuid[] as ids", row -> row.uuids("ids"), List.of())))
                .containsExactly(List.of());
    }

    @Test
    void manyRowsGoTogether() {
        UUID subject = UUID.randomUUID();
        in(() -> {
            sql.updateAll(
                    "insert into taken (event_id, subject) values (?, ?)",
                    List.of(new Object[] {UUID.randomUUID(), subject}, new Object[] {UUID.randomUUID(), subject}));
            return true;
        });
        assertThat(in(() -> sql.update("delete from taken where subject = ?", subject)))
                .isEqualTo(2);
    }

    @Test
    void theSameLockTwiceInOneTransactionDoesNotWait() {
        UUID id = UUID.randomUUID();
        assertThat(in(() -> {
                    locks.lock("family", id);
                    locks.lock("family", List.of(id, UUID.randomUUID(), id));
                    return sql.one(
                                    "select count(*) as n from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()",
                                    row -> row.number("n"))
                            .orElseThrow();
                }))
                .isEqualTo(2);
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return RunAsSystem.call("test", () -> transaction.call(work));
    }
}
