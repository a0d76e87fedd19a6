package org.kith.gateway.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.testkit.FreePort;

/** The issuer and the six services that the gateway under test talks to. */
public final class Network implements QuarkusTestResourceLifecycleManager {
    private static final List<String> SERVICES =
            List.of("doorsteps", "offers", "referrals", "matching", "relationships", "insights");

    private final Map<String, StubService> services = new HashMap<>();
    private StubIssuer issuer;

    @Override
    public Map<String, String> start() {
        issuer = new StubIssuer();
        Map<String, String> settings = new HashMap<>();
        settings.put("kith.trusted-proxies", "127.0.0.1, 203.0.113.7");
        settings.put("kith.issuer", issuer.issuer());
        int port = FreePort.next();
        settings.put("quarkus.http.test-port", Integer.toString(port));
        settings.put("quarkus.management.test-port", Integer.toString(FreePort.next()));
        settings.put("kith.public-url", "http://localhost:" + port);
        SERVICES.forEach(name -> {
            StubService service = new StubService(name);
            services.put(name, service);
            settings.put("kith." + name + "-url", service.url());
        });
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Network.class));
    }

    public StubIssuer issuer() {
        return issuer;
    }

    public StubService service(String name) {
        return services.get(name);
    }

    /** Everything as at the start. */
    public void reset() {
        services.values().forEach(StubService::reset);
        issuer.next = Person.SOFIA;
        issuer.lifespan = 300;
        issuer.refreshes = true;
    }

    @Override
    public void stop() {
        services.values().forEach(StubService::close);
        issuer.close();
    }
}
