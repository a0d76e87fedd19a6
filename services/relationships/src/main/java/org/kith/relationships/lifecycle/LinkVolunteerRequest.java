package org.kith.relationships.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The account with which a volunteer sees the relationship and logs contacts. */
public record LinkVolunteerRequest(
        @Schema(description = "Person id of the account.") @NotNull
        UUID personId) {}
