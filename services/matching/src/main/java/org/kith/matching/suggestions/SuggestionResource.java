package org.kith.matching.suggestions;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Suggestions for a need, and why or why not. A person decides. */
@Path("/v1/needs/{id}")
public class SuggestionResource {
    private final Suggestions suggestions;

    SuggestionResource(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** The best offers for a need, best first, each with its reasons. */
    @GET
    @Path("/suggestions")
    @Transactional
    @Authenticated
    public SuggestionsView suggestions(
            @PathParam("id") UUID id,
            @QueryParam("limit")
                    @DefaultValue("10")
                    @Min(value = 1, message = "Ask for 1 to 100.")
                    @Max(value = 100, message = "Ask for 1 to 100.")
                    int limit) {
        return suggestions.of(id, limit);
    }

    /** Offers of the need's kind that could not serve it, the nearest misses first, each with the rules that do not hold. */
    @GET
    @Path("/others")
    @Transactional
    @Authenticated
    public OthersView others(
            @PathParam("id") UUID id,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "Ask for 1 to 100.")
                    @Max(value = 100, message = "Ask for 1 to 100.")
                    int limit) {
        return suggestions.others(id, limit);
    }

    /** Why this offer could or could not serve this need, for any offer. */
    @GET
    @Path("/why/{offerId}")
    @Transactional
    @Authenticated
    public WhyView why(@PathParam("id") UUID id, @PathParam("offerId") UUID offerId) {
        return suggestions.why(id, offerId);
    }
}
