package org.kith.relationships.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Lets a volunteer's own account see the relationship and log contacts.
 *
 * @param personId the account's person id
 */
public record LinkVolunteer(@NotNull UUID personId) {}
