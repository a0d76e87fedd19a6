package org.kith.gateway.edge.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.session.CallerWithToken;
import org.kith.kit.problem.ProblemType;

/** How much one caller may ask: a bucket for each person, system and, before anybody is known, address. */
@ApplicationScoped
public class RateLimits {
    private final GatewayConfig.Limits limits;
    private final ClientAddress addresses;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RateLimits(GatewayConfig config, ClientAddress addresses) {
        limits = config.limits();
        this.addresses = addresses;
    }

    /** Counts a request of a known caller; the refusal with 429 when there were too many. */
    public Optional<Refusal> tooOften(CallerWithToken caller) {
        return take("caller:" + caller.subject(), caller.isSystem() ? limits.perSystem() : limits.perPerson());
    }

    /** Counts a request that did not say who asks; the refusal with 429 when there were too many. */
    public Optional<Refusal> tooOften(HttpServerRequest unknown) {
        return take("address:" + addresses.of(unknown), limits.perAddress());
    }

    private Optional<Refusal> take(String key, int perSecond) {
        ConsumptionProbe probe = buckets.get(key, unused -> bucket(perSecond)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        long wait = Math.max(
                1,
                Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusMillis(999)
                        .toSeconds());
        return Optional.of(Refusal.until(
                ProblemType.TOO_MANY_REQUESTS,
                "That was too much at once. Wait " + (wait == 1 ? "a second" : wait + " seconds") + ", then try again.",
                wait));
    }

    private Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity((long) perSecond * limits.burst())
                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
