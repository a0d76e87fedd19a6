package org.kith.gateway.edge.apidocs;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Network;
import org.kith.testkit.OpenApiDrift;

@QuarkusTest
@QuarkusTestResource(Network.class)
class OpenApiDriftTest {
    @Test
    void theGatewaysOwnApiIsTheOneWrittenDown() {
        OpenApiDrift.check("gateway");
    }
}
