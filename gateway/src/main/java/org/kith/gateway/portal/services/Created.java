package org.kith.gateway.portal.services;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * What was created.
 *
 * @param id its id
 * @param reference what people call it by; null when it has none
 */
public record Created(UUID id, @Nullable String reference) {}
