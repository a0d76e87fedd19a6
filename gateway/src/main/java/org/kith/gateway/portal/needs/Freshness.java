package org.kith.gateway.portal.needs;

import java.time.Duration;
import java.time.Instant;
import org.kith.gateway.portal.words.Words;

/**
 * When matching last heard of a change anywhere in Kith: what it says is no newer, however lately it was worked out.
 *
 * @param text that, in words; empty when it never did
 * @param old whether that is so long ago that much may have changed
 */
public record Freshness(String text, boolean old) {
    private static final Duration QUIET = Duration.ofHours(1);

    /**
     * As a page says it.
     *
     * @param page begin of the keys of the page's texts: {@code .heard}, and {@code .old} with what then follows
     */
    public static Freshness of(Instant heardAt, Instant now, String page, Words words) {
        if (heardAt == null) {
            return new Freshness("", false);
        }
        boolean old = heardAt.plus(QUIET).isBefore(now);
        return new Freshness(
                words.t(page + (old ? ".old" : ".heard"), words.times().moment(heardAt)), old);
    }
}
