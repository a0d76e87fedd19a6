package org.kith.testkit;

import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Gives a {@code @QuarkusTest} the real PostgreSQL, if asked the real Kafka, and the key that checks {@link Tokens}.
 * It also tags the class as a component test, which {@code ./kith test --fast} leaves out. Write it the same on every test
 * class of a module: the servers are shared, and a difference would restart the service.
 */
@Tag("component")
@QuarkusTestResource(KithResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithKith {
    /** Name of the service; its database is {@code kith_<service>}. Empty: from {@code kith.test.service}. */
    String service() default "";

    /** Whether to start Kafka too. */
    boolean kafka() default false;
}
