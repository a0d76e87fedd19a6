package org.kith.relationships.model;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact as it is shown to those who work with the family.
 *
 * @param id its id, made on the device
 * @param relationshipId the relationship
 * @param person who made it, an id
 * @param by lead, practitioner or volunteer
 * @param how visit, call, message or meeting
 * @param minutes how long it took
 * @param note what was discussed, null when nothing was written
 * @param at when it was
 * @param loggedAt when it was logged
 */
public record ContactView(
        UUID id,
        UUID relationshipId,
        UUID person,
        String by,

        @Schema(enumeration = {"visit", "call", "message", "meeting"})
        String how,

        int minutes,
        @Nullable String note,
        Instant at,
        Instant loggedAt) {}
