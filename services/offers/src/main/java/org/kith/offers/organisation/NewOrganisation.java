package org.kith.offers.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.kit.http.PlainName;
import org.kith.kit.http.PlainText;
import org.kith.kit.openapi.CodeOf;

/**
 * An organisation that joins the network.
 *
 * @param id its id as tokens will name it; made here when left out
 * @param kind code of an {@link org.kith.contracts.vocabulary.OrganisationKind}
 * @param name what people call it
 */
public record NewOrganisation(
        @Schema(description = "Its id as tokens will name it; made here when left out")
        UUID id,

        @Schema(description = "Code of a kind of organisation", examples = "charity")
        @NotNull
        @PlainText(max = 40)
        @CodeOf(OrganisationKind.class)
        String kind,

        @Schema(description = "What people call it", examples = "Harbour Street Helpers")
        @NotBlank
        @PlainName(max = 120)
        String name) {}
