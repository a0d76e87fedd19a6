package org.kith.gateway.edge.story;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Everything about one referral, in one answer. The audience policy guards the path. */
@Path("/api/v1/referrals/{id}/story")
@Produces(MediaType.APPLICATION_JSON)
public class StoryResource {
    private final Stories stories;

    StoryResource(Stories stories) {
        this.stories = stories;
    }

    /** The story as far as the caller may know it. */
    @GET
    public Uni<Story> get(@PathParam("id") String id) {
        return stories.of(id);
    }
}
