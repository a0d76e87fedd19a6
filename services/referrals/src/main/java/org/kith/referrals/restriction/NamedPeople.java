package org.kith.referrals.restriction;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Those who are to see a restricted family from now on.
 *
 * @param personIds who, beside the caller when they are named already
 */
public record NamedPeople(
        @Schema(
                description =
                        "People who have signed in, by their ids: all of them. Whoever asks stays named when they "
                                + "are; who broke the restriction is named only when the list says so.")
        @NotEmpty(message = "Name at least one person.")
        @Size(max = 20)
        List<@NotNull UUID> personIds) {}
