package org.kith.gateway.edge.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import java.io.Serial;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.kith.contracts.Service;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.services.ServiceAddresses;

/** Where the services are, from {@code kith.<service>-url}, each with its circuit. */
@ApplicationScoped
class Upstreams {
    private final Map<Service, Upstream> all = new EnumMap<>(Service.class);

    Upstreams(GatewayConfig gateway, ServiceAddresses addresses, MeterRegistry meters) {
        for (Service service : Service.values()) {
            all.put(service, new Upstream(service, addresses.of(service), circuit(service, gateway, meters)));
        }
    }

    /** Made at the start, so that operators see each circuit before anybody needs it. */
    void start(@Observes StartupEvent event) {}

    Upstream of(Service service) {
        return all.get(service);
    }

    private static TypedGuard<CompletionStage<ProxyResponse>> circuit(
            Service service, GatewayConfig gateway, MeterRegistry meters) {
        AtomicInteger open = meters.gauge(
                "kith.gateway.circuit.open", List.of(Tag.of("service", service.code())), new AtomicInteger());
        return TypedGuard.create(new Answer())
                .withDescription(service.code())
                .withCircuitBreaker()
                .requestVolumeThreshold(20)
                .failureRatio(0.5)
                .delay(gateway.limits().circuit().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(2)
                .when(failure -> !(failure instanceof Refusal))
                .onStateChange(state -> open.set(state == CircuitBreakerState.CLOSED ? 0 : 1))
                .done()
                .build();
    }

    private static final class Answer extends TypeLiteral<CompletionStage<ProxyResponse>> {
        @Serial
        private static final long serialVersionUID = 1;
    }
}
