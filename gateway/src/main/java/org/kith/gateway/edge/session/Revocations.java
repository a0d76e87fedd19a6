package org.kith.gateway.edge.session;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.kit.identity.LogoutToken;
import org.kith.kit.identity.RevokedSessions;
import org.kith.kit.time.Ids;

/**
 * Sessions that were revoked, here or elsewhere. The gateway has no Kafka and no database: it hands the issuer's word on to the
 * service that publishes it, as often as it takes, and asks that service every few seconds which hold.
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
    private final Queue<String> waiting = new LinkedBlockingQueue<>(WAITING);

    Revocations(@RestClient RevocationClient offers, RevokedSessions revoked, GatewayConfig config, Vertx vertx) {
        this.offers = offers;
        this.revoked = revoked;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(config.revocations().every().toMillis(), timer -> ask());
    }

    /** A session that has ended, here at once and by the token, which was verified, in all other processes. */
    void revoke(LogoutToken ended, String logoutToken) {
        ended.revocation(Ids.next()).ifPresent(revoked::add);
        if (!waiting.offer(logoutToken)) {
            LOG.error("too many sign-outs wait to be handed on: one holds in this process alone");
        }
        send();
    }

    private void ask() {
        offers.holding().subscribe().with(holding -> holding.revoked().forEach(revoked::add), this::later);
        send();
    }

    private void send() {
        String next = waiting.poll();
        if (next == null) {
            return;
        }
        offers.ended(new RevocationClient.Ended(next)).subscribe().with(accepted -> send(), failure -> {
            if (failure instanceof ServiceFailure refused && refused.isForTheSender()) {
                LOG.errorf("a sign-out is not accepted elsewhere: %s", refused.detail());
            } else {
                waiting.offer(next);
            }
            later(failure);
        });
    }

    /** It is tried again: the next time is in some seconds. */
    private void later(Throwable failure) {
        LOG.debugf(failure, "which sessions were revoked cannot be told or asked now");
    }
}
