package org.kith.kit.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.doorsteps.DoNotKnockSet;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.audit.Audit;
import org.kith.kit.audit.AuditEntry;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Created;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Etags;
import org.kith.kit.http.Page;
import org.kith.kit.http.PlainText;
import org.kith.kit.idempotency.Idempotent;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;

/** What a resource of a service looks like, for the kit's own tests. */
@Path("/v1/things")
@RolesAllowed({Role.PARTNER, Role.PRACTITIONER})
public class ThingResource {
    private final Things things;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ThingResource(Things things, CurrentCaller caller, Outbox outbox, Audit audit, Clock clock) {
        this.things = things;
        this.caller = caller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A thing to make. */
    public record NewThing(
            @NotBlank @PlainText(max = 40) String name,
            @NotNull List<@Valid Part> parts,
            Boolean safe,
            LocalDate madeOn,
            Instant soldAt,
            Double weight,
            UUID owner,
            TimeUnit unit) {}

    /** A part of it. */
    public record Part(@NotBlank String label, int size) {}

    /** A thing as it is shown. */
    public record ThingView(UUID id, String name, String size) {}

    /** Makes one. */
    @POST
    @Transactional
    @Idempotent
    public RestResponse<Created> create(@Valid @NotNull NewThing body) {
        Thing thing = new Thing(Ids.next(), caller.get().organisation(), body.name());
        things.persistAndFlush(thing);
        outbox.publish(new OfferPaused(thing.id(), thing.id(), "meals", "north", "made", clock.instant()));
        audit.allowed(thing.id(), "thing.create", "test");
        if (body.name().equals("fail")) {
            throw new IllegalStateException("made to fail");
        }
        if (body.name().equals("misread")) {
            things.misread();
        }
        if (body.name().equals("given up")) {
            things.giveUp();
        }
        if (body.name().equals("cut off")) {
            things.cutOff();
        }
        return Answers.created("/v1/things", Created.of(thing.id(), thing.version()));
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    @Transactional
    public RestResponse<ThingView> get(@PathParam("id") UUID id) {
        Thing thing = things.findByIdOptional(id).orElseThrow(() -> {
            audit.denied(id, "thing.read", "not-visible");
            return Problem.notFound();
        });
        audit.allowed(id, "thing.read", "test");
        return Answers.ok(view(thing), thing.version());
    }

    /** Another name. */
    @POST
    @Path("/{id}/rename")
    @Transactional
    public RestResponse<ThingView> rename(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull Part body) {
        Thing thing = things.findByIdOptional(id).orElseThrow(Problem::notFound);
        Etags.requireMatch(ifMatch, thing.version());
        thing.rename(body.label());
        outbox.publish(new DoNotKnockSet(id, "NW0100001", "north", java.time.LocalDate.of(2027, 1, 1)));
        things.flush();
        return Answers.ok(view(thing), thing.version());
    }

    /** Read, and then refused. */
    @POST
    @Path("/{id}/forbidden")
    @Transactional
    public RestResponse<Void> forbidden(@PathParam("id") UUID id) {
        audit.allowed(id, "thing.read", "test");
        audit.denied(id, "thing.forbidden", "never");
        throw Problem.of(ProblemType.FORBIDDEN, "Nobody may.");
    }

    /** All of them. */
    @GET
    @Transactional
    public RestResponse<Page<ThingView>> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("owner") UUID owner,
            @QueryParam("on") LocalDate on,
            @Context UriInfo uri) {
        int size = Cursor.limit(limit);
        List<Thing> rows = things.find("id > ?1 order by id", Cursor.decode(cursor))
                .page(0, size + 1)
                .list();
        return Answers.page(Page.of(rows, size, Thing::id, ThingResource::view), uri);
    }

    /** Its audit. */
    @GET
    @Path("/{id}/audit")
    @Transactional
    public List<AuditEntry> audit(@PathParam("id") UUID id) {
        return audit.of(id);
    }

    /** Nobody said who may. */
    @GET
    @Path("/without-transaction")
    public Map<String, Long> withoutTransaction() {
        return Map.of("visible", things.count());
    }

    private static ThingView view(Thing thing) {
        return new ThingView(thing.id(), thing.name(), thing.size().code());
    }
}
