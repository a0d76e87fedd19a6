package org.kith.referrals.agreement;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Created;
import org.kith.kit.idempotency.Idempotent;

/** What a family agrees to. */
@Path("/v1/families/{id}/agreement")
@Authenticated
@Tag(
        name = "Families",
        description = "Families as far as the caller may see them, what they agree to and the sharing of their data.")
public class AgreementResource {
    private static final String ID = "The family.";

    private final ReadAgreement read;
    private final RecordAgreement record;
    private final WithdrawAgreement withdraw;

    AgreementResource(ReadAgreement read, RecordAgreement record, WithdrawAgreement withdraw) {
        this.read = read;
        this.record = record;
        this.withdraw = withdraw;
    }

    @GET
    @Operation(
            summary = "Read what a family agrees to",
            description = "What is in force for each child and purpose, and all that was said, first to last.")
    public RestResponse<AgreementView> get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Answers.ok(read.of(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Record what somebody agreed to for a family, and what they refused",
            description =
                    "Purposes that are not named stay as they are on record. Of two people who disagree the no counts. What "
                            + "is no longer agreed to ends as if it were withdrawn. While a family is restricted, whoever "
                            + "would see it without that records what it refused, and only who is named what it agreed to.")
    public RestResponse<Created> recordAgreement(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid AgreementSent body) {
        return Answers.created(URI.create("/v1/families/" + id + "/agreement"), record.record(id, body));
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record that a family withdraws its agreement",
            description =
                    "Whoever works with the family and hears it may; a system may not. It takes effect at once: needs leave "
                            + "matching, and sharing that rests on consent ends. Sharing on another lawful basis and the "
                            + "council's own work go on. Needs no version: a family's no is never out of date. Without a "
                            + "body all purposes end. While a family is restricted, whoever would see it without that "
                            + "may as well, and is not shown what ended: those fields are null.")
    public RestResponse<WithdrawalView> withdraw(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid WithdrawalSent body) {
        return Answers.ok(
                withdraw.withdraw(id, body == null ? new WithdrawalSent(List.of(), List.of(), null, null) : body));
    }
}
