package org.kith.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what may stand in a field of text or of a number. Ids, instants, dates and yes-or-no fields say it by their Java
 * type; every other field of an event carries this, so that no field is open to free text. On a list it is about each
 * entry.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Is {
    /** What may stand in the field. */
    Shape value();
}
