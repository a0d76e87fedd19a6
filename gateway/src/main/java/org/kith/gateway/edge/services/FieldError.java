package org.kith.gateway.edge.services;

/**
 * One wrong field.
 *
 * @param pointer JSON pointer into what was sent
 * @param code stable code
 * @param detail what is wrong and what to do
 */
public record FieldError(String pointer, String code, String detail) {}
