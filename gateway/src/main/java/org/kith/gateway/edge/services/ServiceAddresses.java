package org.kith.gateway.edge.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.Config;
import org.kith.contracts.Service;

/** Where the services are: {@code kith.<service>-url}, else this machine on the port of the catalogue. */
@ApplicationScoped
public class ServiceAddresses {
    private final Config config;

    ServiceAddresses(Config config) {
        this.config = config;
    }

    /** Address of the service, without a path. */
    public URI of(Service service) {
        return config.getOptionalValue("kith." + service.code() + "-url", URI.class)
                .orElseGet(() -> URI.create("http://localhost:" + service.port()));
    }
}
