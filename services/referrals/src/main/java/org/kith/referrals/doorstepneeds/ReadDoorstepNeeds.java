package org.kith.referrals.doorstepneeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.data.Entities;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.problem.Problem;

/** Reads needs from doors: the list without names, and one with who is to be rung about it. */
@ApplicationScoped
class ReadDoorstepNeeds {
    private final DoorstepNeedRepository needs;
    private final Entities entities;
    private final Audit audit;

    ReadDoorstepNeeds(DoorstepNeedRepository needs, Entities entities, Audit audit) {
        this.needs = needs;
        this.entities = entities;
        this.audit = audit;
    }

    @Transactional
    Page<DoorstepNeedView> page(String cursor, Integer limit) {
        int size = Cursor.limit(limit);
        return Page.of(needs.after(Cursor.decode(cursor), size + 1), size, DoorstepNeed::id, DoorstepNeed::view);
    }

    @Transactional
    DoorstepNeedDetail read(UUID id) {
        DoorstepNeed need = needs.findByIdOptional(id).orElseThrow(Problem::notFound);
        NeedContact contact = entities.find(NeedContact.class, new NeedContact.Key(id, need.organisationId()))
                .orElse(null);
        audit.allowed(id, "doorstep-need.read", "own");
        return need.detail(contact);
    }
}
