package org.kith.doorsteps.patch;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Another link worker for a patch.
 *
 * @param linkWorkerId who will walk it
 * @param organisationId their organisation; the same as now when left out
 */
public record AssignPatch(@NotNull UUID linkWorkerId, UUID organisationId) {}
