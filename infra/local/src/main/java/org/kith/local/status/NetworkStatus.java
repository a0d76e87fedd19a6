package org.kith.local.status;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * The status of a running network.
 *
 * @param publicUrl      the gateway's address
 * @param issuer         who signs its tokens
 * @param place          folder of the real place, empty for Northwick
 * @param launcherPid    the process that supervises the parts
 * @param launcherMemory bytes that process holds
 * @param since          when it was started
 * @param ready          whether every part has answered since
 * @param parts          each part
 */
public record NetworkStatus(
        URI publicUrl,
        URI issuer,
        String place,
        long launcherPid,
        long launcherMemory,
        Instant since,
        boolean ready,
        List<PartStatus> parts) {

    public NetworkStatus withMemory(long ofLauncher, List<PartStatus> withMemory) {
        return new NetworkStatus(publicUrl, issuer, place, launcherPid, ofLauncher, since, ready, withMemory);
    }

    /** Bytes that all processes hold together. */
    public long memoryBytes() {
        return launcherMemory
                + parts.stream().mapToLong(PartStatus::memoryBytes).sum();
    }

    /** One part; fails on a name no part has. */
    public PartStatus part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part is called " + name));
    }
}
