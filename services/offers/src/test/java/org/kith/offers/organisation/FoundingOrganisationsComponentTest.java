package org.kith.offers.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class FoundingOrganisationsComponentTest {
    private final KafkaProbe kafka = KafkaProbe.connect();

    @Inject
    FoundingOrganisations founding;

    private record Founder(UUID id, String kind, String name) implements FoundingSettings.Founder {}

    private static Founder founder(String name) {
        return new Founder(Ids.next(), "council", name + " " + Ids.next());
    }

    @Test
    void isInTheNetworkOnceAndOthersHearOfIt() {
        Founder council = founder("Founders' Council");
        assertThat(founding.join(council)).isTrue();
        assertThat(founding.join(new Founder(council.id(), "charity", "Another name")))
                .isFalse();
        Api.as(Person.fresh(Organisation.fresh("charity"), "partner"))
                .get("/v1/organisations/" + council.id())
                .then()
                .statusCode(200)
                .body("kind", equalTo("council"))
                .body("name", equalTo(council.name()));
        kafka.await("kith.offers.v1", event -> event.is("org.kith.organisation.joined.v1", council.id()));
        assertThat(kafka.about("kith.offers.v1", council.id())).hasSize(1);
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        Founder council = founder("Founders' Council");
        founding.join(council);
        assertThatThrownBy(() -> founding.join(
                        new Founder(Ids.next(), "council", council.name().toUpperCase(Locale.ROOT))))
                .hasMessageContaining("The name of the organisation");
        assertThatThrownBy(() -> founding.join(new Founder(Ids.next(), "guild", "A guild")))
                .hasMessageContaining("The kind of the organisation");
    }
}
