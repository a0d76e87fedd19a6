package org.kith.gateway.edge.services;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import org.kith.kit.telemetry.Correlation;

/** Sends the caller's own token on: the gateway has no rights of its own. */
@RequestScoped
public class CallerHeaders implements ClientHeadersFactory {
    private final SecurityIdentity identity;

    CallerHeaders(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        if (credential != null) {
            headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + credential.getToken());
        }
        if (!Correlation.current().isEmpty()) {
            headers.putSingle(Correlation.HEADER, Correlation.current());
        }
        return headers;
    }
}
