package org.kith.gateway.portal.services;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The component holds codes of this vocabulary; pages say them in words, so every code must have words. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Vocabulary {
    /** Beginning of the words' keys, such as {@code kind}. */
    String value();
}
