package org.kith.relationships;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.kith.kit.inbox.EventHandler;
import org.kith.testkit.Listening;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class ListeningComponentTest {
    @Inject
    @All
    List<EventHandler<?>> handlers;

    @ConfigProperty(name = "kith.listens-to")
    List<String> topics;

    @Test
    void handlesWhatTheContractsSayItListensTo() {
        Listening.check(
                "relationships", handlers.stream().map(EventHandler::type).toList(), topics);
    }
}
