package org.kith.kit.problem;

/**
 * One wrong field.
 *
 * @param pointer JSON pointer (RFC 6901) into the request's body, or the parameter's name
 * @param code stable code, such as {@code required}
 * @param detail what is wrong and what to do; never repeats what was sent
 */
public record FieldError(String pointer, String code, String detail) {}
