package org.kith.places.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects {@link Progress} into a report of bounded size. Not thread safe; read it after loading. */
public final class LoadReport implements Progress {
    /** How many refusals are kept whole; the rest are counted by reason. */
    public static final int REFUSALS_KEPT = 200;

    private final Progress next;
    private final Map<String, Long> rowsRead = new TreeMap<>();
    private final Map<String, Long> rowsKept = new TreeMap<>();
    private final Map<String, Long> refusedByReason = new TreeMap<>();
    private final Map<String, String> ignored = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** A report only. */
    public LoadReport() {
        this(Progress.NONE);
    }

    /** A report that also passes everything on to another receiver. */
    public LoadReport(Progress next) {
        this.next = next;
    }

    @Override
    public void read(String file, long rows, int percent) {
        rowsRead.put(file, rows);
        next.read(file, rows, percent);
    }

    @Override
    public void kept(String file, long rows) {
        rowsKept.put(file, rows);
        next.kept(file, rows);
    }

    @Override
    public void refused(Refusal refusal) {
        refusedByReason.merge(refusal.reason(), 1L, Long::sum);
        if (refusals.size() < REFUSALS_KEPT) {
            refusals.add(refusal);
        }
        next.refused(refusal);
    }

    @Override
    public void ignored(String file, String why) {
        ignored.put(file, why);
        next.ignored(file, why);
    }

    /** Rows read, by file. */
    public Map<String, Long> rowsRead() {
        return Map.copyOf(rowsRead);
    }

    /** Rows that entered the place, by file. */
    public Map<String, Long> rowsKept() {
        return Map.copyOf(rowsKept);
    }

    /** How many lines were refused. */
    public long refusedCount() {
        return refusedByReason.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many lines were refused, by reason. */
    public Map<String, Long> refusedByReason() {
        return Map.copyOf(refusedByReason);
    }

    /** The first {@value #REFUSALS_KEPT} refusals. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Files not used, with the reason. */
    public Map<String, String> ignored() {
        return Map.copyOf(ignored);
    }
}
