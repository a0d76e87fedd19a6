package org.kith.offers.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.kith.kit.http.PlainText;

/**
 * An organisation that joins the network.
 *
 * @param id its id as tokens will name it; may be left out
 * @param kind code of an {@link org.kith.contracts.vocabulary.OrganisationKind}
 * @param name what people call it
 */
public record RegisterOrganisation(
        UUID id,
        @NotNull @PlainText(max = 40) String kind,
        @NotBlank @PlainText(max = 120) String name) {}
