package org.kith.gateway.portal.walks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;

@QuarkusTest
@QuarkusTestResource(Network.class)
class WalksPageTest extends VisitedPages {
    @BeforeEach
    void fresh() throws IOException {
        answer("doorsteps", "/v1/walks/summary", sample("walks"));
    }

    @Test
    void theDoorLogIsSummedUp() {
        signIn(Person.LENA);
        assertThat(page("/walks")).contains("doors knocked", ">40<", "Do not knock", ", eastgate<");
    }
}
