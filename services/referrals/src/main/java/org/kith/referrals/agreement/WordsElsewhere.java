package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;

/**
 * What was said about a child in other records that the same organisation has of it. The database finds it past the rows of the caller,
 * to whom it is not shown: it counts.
 */
@ApplicationScoped
class WordsElsewhere {
    private static final String OF_FAMILY =
            "select s.* from family f cross join lateral referrals_said_elsewhere(f.id) s where f.id = ?";
    private static final String BEFORE = "select s.* from referrals_said_before(?, ?) s";

    private final Sql sql;

    WordsElsewhere(Sql sql) {
        this.sql = sql;
    }

    /**
     * What counts for a child of a family.
     *
     * @param record in which it was said, which may be the family's own: of a child who is in it twice
     * @param word as if it had been said of the family's child
     */
    record Counted(UUID record, Word word) {}

    /** What counts for the children of a family that the caller sees; what is not flushed is not seen. */
    List<Counted> of(UUID familyId) {
        return sql.list(OF_FAMILY, row -> new Counted(row.uuid("family"), word(row)), familyId);
    }

    /**
     * What counts for children whom the caller's organisation is to store.
     *
     * @param likenesses for each what it is known by: {@link org.kith.referrals.model.Child#likenesses}
     */
    List<Word> ofThoseToCome(Map<UUID, List<String>> likenesses) {
        List<UUID> children = new ArrayList<>();
        List<String> known = new ArrayList<>();
        likenesses.forEach((child, all) -> all.forEach(likeness -> {
            children.add(child);
            known.add(likeness);
        }));
        return children.isEmpty()
                ? List.of()
                : sql.list(BEFORE, WordsElsewhere::word, children.toArray(UUID[]::new), known.toArray(String[]::new));
    }

    private static Word word(Row row) {
        UUID child = row.uuid("child");
        WhoAgreed as = row.text("given_as") == null
                ? null
                : WhoAgreed.find(row.text("given_as")).orElseThrow();
        return new Word(
                child,
                Purpose.find(row.text("purpose")).orElseThrow(),
                Answer.of(row.text("answer")),
                AgreementAct.saidBy(as, row.text("given_by"), child),
                row.date("said_on"),
                row.instant("recorded_at"));
    }
}
