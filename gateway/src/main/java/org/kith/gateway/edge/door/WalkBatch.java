package org.kith.gateway.edge.door;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Kind;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.kit.openapi.CodeOf;

/**
 * What a device has of an afternoon. It describes the body; what comes is read part by part, so that a part that is
 * broken keeps no other back.
 */
@Schema(
        description =
                "What a device has of an afternoon. Every part has an id made on the device: sending again is safe.")
record WalkBatch(
        @Schema(description = "The patch walked") @NotNull UUID patchId,

        @Schema(description = "First step, by the device's clock") @NotNull
        Instant startedAt,

        @Schema(description = "Last step; left out while the walk goes on")
        Instant endedAt,

        @Schema(description = "People who offered something: each is stored by offers")
        List<DevicePerson> people,

        @Schema(description = "Up to 500 knocks, each judged by itself; stored by doorsteps")
        List<DeviceKnock> knocks,

        @Schema(
                description =
                        "Concerns that belong to no knock; stored by referrals before anything else. Up to 500 with those of the "
                                + "knocks: more are kept together as one")
        List<DeviceConcern> concerns) {

    @Schema(description = "Somebody who offered something at a door")
    record DevicePerson(
            @Schema(description = "Made on the device; offers name it as their personId") @NotNull
            UUID id,

            @Schema(examples = "Bo Lindqvist") @NotNull String name,
            @Schema(examples = "01632 960777") String phone,
            @Schema(examples = "bo@example.org") String email,

            @Schema(description = "Whether they may be contacted") @NotNull
            Boolean mayContact,

            @Schema(description = "Version of the wording that was read to them", examples = "2026-1") @NotNull
            String wordingVersion) {}

    @Schema(description = "One knock")
    record DeviceKnock(
            @Schema(description = "Made on the device") @NotNull
            UUID id,

            @Schema(description = "A door of the patch") @NotNull
            UUID doorId,

            @Schema(description = "When, by the device's clock") @NotNull
            Instant at,

            @Schema(description = "What came of it", examples = "conversation") @NotNull @CodeOf(KnockOutcome.class)
            String outcome,

            @Schema(description = "What the link worker wrote")
            String note,

            @Schema(description = "Last day of do-not-knock; only with that outcome")
            LocalDate doNotKnockUntil,

            @Schema(description = "What somebody could give")
            List<DeviceOffer> offers,

            @Schema(description = "What somebody needs") List<DeviceNeed> needs,

            @Schema(description = "A safeguarding concern; stored even when the rest of the knock is refused")
            DeviceConcern concern) {}

    @Schema(description = "An offer made at a door")
    record DeviceOffer(
            @Schema(description = "Made on the device; the offer's id everywhere") @NotNull
            UUID id,

            @Schema(description = "Who offers: an id from people") @NotNull
            UUID personId,

            @Schema(description = "Code of a kind of help", examples = "befriending") @NotNull @CodeOf(Kind.class)
            String kind,

            @Schema(description = "21 weekly slots; any time when left out")
            String slots,

            @Schema(description = "ISO 639-1 codes; English when left out")
            List<String> languages,

            @Schema(description = "How far from home") Integer radiusMetres,

            @Schema(description = "Age bands; all when left out") @CodeOf(AgeBand.class)
            List<String> ages,

            @Schema(
                    enumeration = {"F", "M", "X"},
                    description = "F, M or X; X when left out")
            String gender,

            @Schema(description = "Needs served at once; 1 when left out")
            Integer capacity) {}

    @Schema(description = "A need told at a door")
    record DeviceNeed(
            @Schema(description = "Made on the device; the need's id everywhere") @NotNull
            UUID id,

            @Schema(description = "Code of a kind of help", examples = "befriending") @NotNull @CodeOf(Kind.class)
            String kind,

            @Schema(description = "What the link worker wrote")
            String note,

            @Schema(description = "Whom to ring about it; stored by referrals")
            DeviceContact contact) {}

    @Schema(description = "Whom to ring about a need")
    record DeviceContact(
            @Schema(examples = "Ana Ferrer") @NotNull String name,
            @Schema(examples = "01632 960778") String phone,
            @Schema(examples = "ana@example.org") String email,

            @Schema(description = "Whether they may be contacted") @NotNull
            Boolean mayContact,

            @Schema(description = "Version of the wording that was read to them", examples = "2026-1") @NotNull
            String wordingVersion) {}

    @Schema(description = "A safeguarding concern. It is found wherever it stands and stored first.")
    record DeviceConcern(
            @Schema(description = "Made on the device") @NotNull
            UUID id,

            @Schema(description = "What was seen or said") @NotNull
            String what,

            @Schema(description = "Whether a child is in danger now. Then ring 999 first.")
            boolean immediateDanger,

            @Schema(description = "When, by the device's clock")
            Instant raisedAt,

            @Schema(description = "The door, if it was at one")
            UUID doorId,

            @Schema(description = "The family it is about, if known")
            UUID familyId,

            @Schema(description = "The referral it is about, if there is one")
            UUID referralId) {}
}
