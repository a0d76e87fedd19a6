package org.kith.contracts.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Service;

/** The catalogue of services as a table, for the launcher, which is built before this module. */
class ServicesFileTest {
    private static final Path FILE = Path.of("src/main/resources/services.csv");

    @Test
    void theTableIsTheCatalogue() {
        String wanted = Arrays.stream(Service.values())
                .map(service -> "%s,%d,%s\n"
                        .formatted(
                                service.code(), service.port(), service.topic().orElse("")))
                .collect(Collectors.joining("", "code,port,topic\n", ""));
        if (Committed.UPDATING) {
            Committed.write(FILE, wanted);
        }
        assertThat(Committed.read(FILE))
                .as("run mvn -f services/contracts/pom.xml test -Dtest=ServicesFileTest -Dkith.update=true")
                .isEqualTo(wanted);
    }
}
