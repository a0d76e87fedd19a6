package org.kith.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which CloudEvents type a payload record is and which topic carries it. Both are frozen once published. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Event {
    /** CloudEvents type name with its version, {@code org.kith.<aggregate>.<verb>.v1}. */
    String type();

    /** Kafka topic, one of {@link Topics}. */
    String topic();
}
