package org.kith.kit.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kith.contracts.vocabulary.Coded;

/**
 * On a component of a record that crosses HTTP: it holds a code of one of these enums, or a list of such codes. The OpenAPI
 * document lists the codes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface CodeOf {
    /** The enums whose codes it may hold. */
    Class<? extends Coded>[] value();
}
