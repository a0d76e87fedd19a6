package org.kith.referrals.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kith.contracts.vocabulary.Closure;
import org.kith.kit.openapi.CodeOf;

/** How and when a referral was closed before it was reopened, each time. */
@Embeddable
public class EarlierEpisodes {
    private String[] earlierClosures = {};
    private Instant[] earlierClosedAt = {};

    EarlierEpisodes() {}

    void closed(Closure how, Instant at) {
        int count = earlierClosures.length;
        earlierClosures = Arrays.copyOf(earlierClosures, count + 1);
        earlierClosures[count] = how.code();
        earlierClosedAt = Arrays.copyOf(earlierClosedAt, count + 1);
        earlierClosedAt[count] = at;
    }

    /** Oldest first. */
    List<EarlierEpisode> all() {
        return IntStream.range(0, earlierClosures.length)
                .mapToObj(i -> new EarlierEpisode(i + 1, earlierClosures[i], earlierClosedAt[i]))
                .toList();
    }

    /**
     * A time for which a referral was open before it was reopened.
     *
     * @param episode its number; the first time is 1
     * @param closure code of how it was closed
     * @param closedAt when
     */
    public record EarlierEpisode(
            int episode, @CodeOf(Closure.class) String closure, Instant closedAt) {}
}
