package org.kith.gateway.portal.services;

import java.util.UUID;

/**
 * What was created.
 *
 * @param id its id
 */
public record Created(UUID id) {}
