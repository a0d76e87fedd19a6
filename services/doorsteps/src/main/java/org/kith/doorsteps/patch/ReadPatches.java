package org.kith.doorsteps.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.doorsteps.door.DoorRepository;
import org.kith.kit.http.Page;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.UkCalendar;

/** Shows patches: a coordinator any, a link worker their own. */
@ApplicationScoped
class ReadPatches {
    private final PatchRepository patches;
    private final DoorRepository doors;
    private final CurrentCaller caller;
    private final UkCalendar calendar;

    ReadPatches(PatchRepository patches, DoorRepository doors, CurrentCaller caller, UkCalendar calendar) {
        this.patches = patches;
        this.doors = doors;
        this.caller = caller;
        this.calendar = calendar;
    }

    @Transactional
    Page<PatchView> list(UUID after, int limit) {
        Caller who = caller.get();
        List<Patch> found =
                who.is(Role.COORDINATOR) ? patches.after(after, limit + 1) : patches.of(who.person(), after, limit + 1);
        return Page.of(found, limit, Patch::id, PatchView::of);
    }

    @Transactional
    Patch read(UUID id) {
        Caller who = caller.get();
        return patches.findByIdOptional(id)
                .filter(found -> who.is(Role.COORDINATOR) || found.isOf(who))
                .orElseThrow(Problem::notFound);
    }

    /** The doors of a patch with what holds for them today. */
    @Transactional
    PatchDownload download(UUID id) {
        Patch patch = read(id);
        LocalDate today = calendar.today();
        return new PatchDownload(
                patch.id(),
                patch.name(),
                doors.ofPatch(id).stream()
                        .map(door -> PatchDoorView.of(door, today))
                        .toList());
    }
}
