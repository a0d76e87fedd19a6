package org.kith.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code @Transactional} resource method that creates: the caller must send {@code Idempotency-Key}; its answer is
 * stored in the transaction of the effect and given again for the same key and body. Another body with the key is
 * refused (IETF draft idempotency-key-header).
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
