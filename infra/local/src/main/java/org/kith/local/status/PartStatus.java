package org.kith.local.status;

import java.time.Instant;

/**
 * How a part does.
 *
 * @param name         the part
 * @param state        where it stands
 * @param port         where it listens on 127.0.0.1
 * @param pid          its process, 0 when there is none
 * @param since        when it came to this state
 * @param startMillis  how long the last start took from process to answer, 0 before the first
 * @param restarts     how often it was started again after it died
 * @param memoryBytes  memory it holds, its share of pages it shares included; 0 when unknown
 * @param doing        what it says it is doing while it is prepared; empty otherwise
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
        String doing) {
    public PartStatus withMemory(long bytes) {
        return new PartStatus(name, state, port, pid, since, startMillis, restarts, bytes, doing);
    }
}
