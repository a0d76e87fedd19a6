package org.kith.matching.suggestions;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.http.Answers;

/** Suggestions for a need, and why or why not. A person decides. Open to every role, as a need by its id is. */
@Path("/v1/needs/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suggestions", description = "Offers that could serve a need, and the reasons. A person decides.")
public class SuggestionResource {
    private static final String NEED = "Id of the need.";
    private static final String LIMIT = "Ask for 1 to 100.";

    private final ReadSuggestions suggestions;

    SuggestionResource(ReadSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GET
    @Path("/suggestions")
    @Operation(
            summary = "Read the best offers for a need",
            description = "Best first, each with the terms of its score, its price in the plan and why it is scarce.")
    public RestResponse<SuggestionsView> suggestions(
            @Parameter(description = NEED) @PathParam("id") UUID id,
            @Parameter(description = "Largest number of offers.")
                    @QueryParam("limit")
                    @DefaultValue("10")
                    @Min(value = 1, message = LIMIT)
                    @Max(value = 100, message = LIMIT)
                    int limit) {
        return Answers.ok(suggestions.best(id, limit));
    }

    @GET
    @Path("/others")
    @Operation(
            summary = "Read the near misses for a need",
            description = "Offers of the need's kind that could not serve it, those that break fewest rules first.")
    public RestResponse<NearMissesView> nearMisses(
            @Parameter(description = NEED) @PathParam("id") UUID id,
            @Parameter(description = "Largest number of offers.")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = LIMIT)
                    @Max(value = 100, message = LIMIT)
                    int limit) {
        return Answers.ok(suggestions.nearMisses(id, limit));
    }

    @GET
    @Path("/why/{offerId}")
    @Operation(
            summary = "Read why an offer could or could not serve a need",
            description = "Every rule with its result, its reason and the law behind it, for any offer.")
    public RestResponse<ExplanationView> explainPair(
            @Parameter(description = NEED) @PathParam("id") UUID id,
            @Parameter(description = "Id of the offer.") @PathParam("offerId") UUID offerId) {
        return Answers.ok(suggestions.explain(id, offerId));
    }
}
