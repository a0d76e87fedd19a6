package org.kith.offers.kind;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.http.Answers;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.UkCalendar;

@Path("/v1/kinds")
@Tag(name = "Kinds", description = "Kinds of help, and what is asked of who gives them")
@Blocking
class KindResource {
    private final ReadKinds readKinds;
    private final CurrentCaller caller;
    private final UkCalendar calendar;

    KindResource(ReadKinds readKinds, CurrentCaller caller, UkCalendar calendar) {
        this.readKinds = readKinds;
        this.caller = caller;
        this.calendar = calendar;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the kinds of help with the rules of a day",
            description =
                    "Each kind with the check, references and training that are asked of whoever gives it, and the"
                            + " act or policy that asks for them. The rules changed on 1 September 2026.")
    public RestResponse<KindsView> listKinds(
            @Parameter(
                            description = "The day whose rules are shown; today when left out",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("on")
                    String on) {
        caller.get();
        return Answers.ok(readKinds.on(day(on)));
    }

    private LocalDate day(String on) {
        try {
            return on == null || on.isEmpty() ? calendar.today() : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw Problem.field("on", "format", "Write the day as 2026-09-01.");
        }
    }
}
