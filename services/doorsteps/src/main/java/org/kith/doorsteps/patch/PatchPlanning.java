package org.kith.doorsteps.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.doorsteps.model.DoorRow;
import org.kith.doorsteps.model.Doors;
import org.kith.doorsteps.model.Patch;
import org.kith.doorsteps.model.Patches;
import org.kith.doorsteps.place.LocalDays;
import org.kith.kit.http.Etags;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;

/** Makes patches and hands them out. */
@ApplicationScoped
class PatchPlanning {
    private final Patches patches;
    private final Doors doors;
    private final AddressBook addresses;
    private final CurrentCaller caller;
    private final Clock clock;

    PatchPlanning(Patches patches, Doors doors, AddressBook addresses, CurrentCaller caller, Clock clock) {
        this.patches = patches;
        this.doors = doors;
        this.addresses = addresses;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Patch create(CreatePatch command) {
        if (command.id() != null && patches.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(ProblemType.CONFLICT, "There is a patch of this id already.");
        }
        Caller coordinator = caller.get();
        List<DoorRow> found = addresses.resolve(command.doors());
        Patch patch = new Patch(
                command.id() == null ? Ids.next() : command.id(),
                command.name(),
                command.organisationId() == null ? coordinator.organisation() : command.organisationId(),
                command.linkWorkerId(),
                found.getFirst(),
                found.size(),
                clock.instant(),
                coordinator.person());
        patches.persistAndFlush(patch);
        doors.place(patch, found);
        return patch;
    }

    @Transactional
    Patch assign(UUID id, String ifMatch, AssignPatch command) {
        Patch patch = patches.findByIdOptional(id).orElseThrow(Problem::notFound);
        Etags.requireMatch(ifMatch, patch.version());
        UUID organisation = command.organisationId() == null ? patch.organisationId() : command.organisationId();
        if (!organisation.equals(patch.organisationId())) {
            patches.remember(patch, clock.instant());
        }
        patch.assign(command.linkWorkerId(), organisation);
        doors.handOver(patch);
        patches.flush();
        return patch;
    }

    /** Coordinators see all patches, link workers those given to them. */
    @Transactional
    List<Patch> list(UUID after, int limit) {
        Caller who = caller.get();
        return who.is(Role.COORDINATOR) ? patches.after(after, limit) : patches.of(who.person(), after, limit);
    }

    /** A coordinator's sight of any patch, a link worker's of their own. */
    @Transactional
    Patch read(UUID id) {
        Caller who = caller.get();
        return patches.findByIdOptional(id)
                .filter(found -> who.is(Role.COORDINATOR)
                        || who.actsFor(found.organisationId())
                                && found.linkWorkerId().equals(who.person()))
                .orElseThrow(Problem::notFound);
    }

    /** The doors of a patch with what holds for them today. */
    @Transactional
    DownloadView download(UUID id) {
        Patch patch = read(id);
        LocalDate today = LocalDays.of(clock.instant());
        return new DownloadView(
                patch.id(),
                patch.name(),
                doors.ofPatch(id).stream().map(door -> DoorView.of(door, today)).toList());
    }
}
