package org.kith.referrals.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * A record whose other records are others than before.
 *
 * @param record the record
 * @param kept those that it had before and has now
 * @param joined those that came
 */
public record OtherRecords(UUID record, List<UUID> kept, List<UUID> joined) {
    /** Copies both. */
    public OtherRecords {
        kept = List.copyOf(kept);
        joined = List.copyOf(joined);
    }

    /** Its other records before and now. */
    public static OtherRecords of(UUID record, List<UUID> before, List<UUID> now) {
        return new OtherRecords(
                record,
                now.stream().filter(before::contains).toList(),
                now.stream().filter(other -> !before.contains(other)).toList());
    }

    /**
     * What each record takes over from those that it is joined with: each of two sides from all of the other, as that was before any of
     * them took over something. What was decided about one record alone within its side stays so.
     *
     * @param of what is decided about these records together
     * @param more the more of two
     */
    public static <T> Map<UUID, T> takeOver(
            List<OtherRecords> all, Function<Collection<UUID>, T> of, BinaryOperator<T> more) {
        Map<UUID, T> takenOver = new TreeMap<>();
        for (OtherRecords one : all) {
            if (!one.joined.isEmpty()) {
                List<UUID> side = new ArrayList<>(one.kept);
                side.add(one.record);
                T ours = of.apply(side);
                T theirs = of.apply(one.joined);
                side.forEach(id -> takenOver.merge(id, theirs, more));
                one.joined.forEach(id -> takenOver.merge(id, ours, more));
            }
        }
        return takenOver;
    }
}
