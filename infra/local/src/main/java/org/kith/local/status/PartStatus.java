package org.kith.local.status;

import java.time.Instant;

/**
 * The status of a part.
 *
 * @param name         the part
 * @param state        its state
 * @param port         where it listens on 127.0.0.1
 * @param pid          its process, 0 when there is none
 * @param since        since when it is in this state
 * @param startMillis  how long the last start took from process to answer, 0 before the first
 * @param restarts     how often it was started again after it died
 * @param memoryBytes  memory it holds, its share of pages it shares included; 0 when unknown
 * @param activity     what it does while it is prepared, such as unpacking; empty otherwise
 * @param wrong        what was wrong with it when it was asked, such as the name of a check; empty when nothing, or not asked
 */
public record PartStatus(
        String name,
        PartState state,
        int port,
        long pid,
        Instant since,
        long startMillis,
        int restarts,
        long memoryBytes,
        String activity,
        String wrong) {
    public PartStatus withMemory(long bytes) {
        return new PartStatus(name, state, port, pid, since, startMillis, restarts, bytes, activity, wrong);
    }

    public PartStatus withWrong(String what) {
        return new PartStatus(name, state, port, pid, since, startMillis, restarts, memoryBytes, activity, what);
    }

    /** Whether it has answered since its start and nothing is wrong with it now, as far as it was asked. */
    public boolean works() {
        return state == PartState.READY && (wrong == null || wrong.isEmpty());
    }
}
