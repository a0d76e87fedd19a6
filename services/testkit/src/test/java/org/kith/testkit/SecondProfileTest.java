package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Another profile means another start of the service, in other class loaders; the servers must be the same ones. */
@QuarkusTest
@TestProfile(SecondProfileTest.Slow.class)
class SecondProfileTest {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    public static final class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kith.sample.slow", "true");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KithResource.class, Map.of("service", "sample", "kafka", "true")));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    void theServersAreShared() throws ReflectiveOperationException {
        Class<?> inTheSystemLoader =
                Class.forName("org.kith.testkit.Servers", true, ClassLoader.getSystemClassLoader());
        var kafka = inTheSystemLoader.getDeclaredMethod("kafka");
        kafka.setAccessible(true);

        assertThat(Servers.class.getClassLoader()).isNotSameAs(ClassLoader.getSystemClassLoader());
        assertThat(bootstrap).isEqualTo(kafka.invoke(null));
        assertThat(url).isEqualTo(Servers.database("sample").get("url"));
        Api.as(Person.demo("omar")).get("/v1/visits").then().statusCode(200);
    }
}
