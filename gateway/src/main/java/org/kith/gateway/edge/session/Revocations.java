package org.kith.gateway.edge.session;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.kit.identity.RevokedSessions;

/**
 * Sessions that were revoked, here or elsewhere. The gateway has no Kafka and no database: it hands logout tokens on to the
 * service that publishes them, until it takes them or they are about nothing any more, and asks that service every few
 * seconds which sessions were revoked.
 */
@ApplicationScoped
class Revocations {
    private static final Logger LOG = Logger.getLogger(Revocations.class);

    /** More sign-outs than come while a service is restarted. What is more still holds here, and elsewhere until it expires. */
    private static final int WAITING = 10_000;

    private final RevocationClient offers;
    private final RevokedSessions revoked;
    private final GatewayConfig config;
    private final Vertx vertx;
    private final Clock clock;
    private final Queue<Waiting> waiting = new LinkedBlockingQueue<>(WAITING);
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean unknown = new AtomicBoolean();

    private record Waiting(String logoutToken, Instant at) {}

    Revocations(
            @RestClient RevocationClient offers,
            RevokedSessions revoked,
            GatewayConfig config,
            Vertx vertx,
            Clock clock) {
        this.offers = offers;
        this.revoked = revoked;
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        ask();
        vertx.setPeriodic(config.revocations().every().toMillis(), timer -> ask());
    }

    /** A logout token, verified here, for all other processes. */
    void handOn(String logoutToken, Instant at) {
        if (!waiting.offer(new Waiting(logoutToken, at))) {
            LOG.error("too many sign-outs wait to be handed on: one holds in this process alone");
        }
        send();
    }

    private void ask() {
        offers.holding().subscribe().with(this::take, this::notAsked);
        send();
    }

    private void take(RevocationClient.Holding holding) {
        unknown.set(false);
        revoked.addAll(holding.revoked());
    }

    private void notAsked(Throwable failure) {
        if (unknown.compareAndSet(false, true)) {
            LOG.warnf("which sessions were revoked elsewhere cannot be asked: %s", failure.toString());
        }
    }

    /** One after the other; what fails waits for the next time. */
    private void send() {
        if (sending.compareAndSet(false, true)) {
            sendNext();
        }
    }

    private void sendNext() {
        Waiting next = waiting.poll();
        if (next == null) {
            sending.set(false);
            return;
        }
        offers.ended(new RevocationClient.Ended(next.logoutToken()))
                .subscribe()
                .with(accepted -> sendNext(), failure -> {
                    failed(next, failure);
                    sending.set(false);
                });
    }

    private void failed(Waiting one, Throwable failure) {
        if (failure instanceof ServiceFailure refused && refused.isForTheSender()) {
            LOG.errorf("a sign-out is not accepted elsewhere: %s", refused.detail());
        } else if (one.at().isAfter(clock.instant().minus(RevokedSessions.KEPT)) && !waiting.offer(one)) {
            LOG.error("too many sign-outs wait to be handed on: one holds in this process alone");
        }
    }
}
