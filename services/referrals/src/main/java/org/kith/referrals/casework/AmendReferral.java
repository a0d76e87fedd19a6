package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.kit.http.Etags;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.FieldErrors;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.HiddenFamilies;
import org.kith.referrals.access.SeenReferral;
import org.kith.referrals.belonging.Belonging;
import org.kith.referrals.codes.Languages;
import org.kith.referrals.duty.HandToNewCouncil;
import org.kith.referrals.intake.ReferralViews;
import org.kith.referrals.intake.RestrictAtOnce;
import org.kith.referrals.intake.ShownReferral;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRequirements;
import org.kith.referrals.model.Referral;
import org.kith.referrals.needs.OpenNeeds;
import org.kith.referrals.records.ChildRecords;
import org.kith.referrals.records.ChildRecords.Decided;

/** Corrects a referral: matching is told of changed needs. The risk is a fact of the family and has a door of its own. */
@ApplicationScoped
class AmendReferral {
    private static final String ACTION = "referral.amend";

    private final Access access;
    private final CaseworkRules rules;
    private final FamilyAmendment families;
    private final FamilyRepository stored;
    private final OpenNeeds needs;
    private final ChildRecords records;
    private final Belonging belonging;
    private final HandToNewCouncil newCouncil;
    private final RestrictAtOnce restrict;
    private final HiddenFamilies hidden;
    private final ReferralViews views;
    private final Outbox outbox;
    private final Clock clock;

    AmendReferral(
            Access access,
            CaseworkRules rules,
            FamilyAmendment families,
            FamilyRepository stored,
            OpenNeeds needs,
            ChildRecords records,
            Belonging belonging,
            HandToNewCouncil newCouncil,
            RestrictAtOnce restrict,
            HiddenFamilies hidden,
            ReferralViews views,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.rules = rules;
        this.families = families;
        this.stored = stored;
        this.needs = needs;
        this.records = records;
        this.belonging = belonging;
        this.newCouncil = newCouncil;
        this.restrict = restrict;
        this.hidden = hidden;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ShownReferral amend(UUID id, String ifMatch, Amend body) {
        SeenReferral seen = access.find(id, ACTION);
        Referral referral = seen.referral();
        access.require(seen.family().id(), ACTION, rules.senderOrReceiversPractitioner(referral));
        Etags.requireMatch(ifMatch, referral.version(seen.family()));
        Optional<Map<UUID, List<UUID>>> before = families.zone(body.family())
                .flatMap(there -> records.lockMoving(seen.family().id(), List.of(), there));
        stored.lock(seen.family());
        check(body, seen);

        String zone = seen.family().home().zone();
        Instant now = clock.instant();
        families.apply(body.family(), seen.family());
        newCouncil.settle(seen.family(), zone);
        body.needs().forEach(change -> {
            Need need = needs.findForUpdate(referral, change.id()).orElseThrow();
            need.amend(merged(need.requirements(), change));
        });
        List<EventPayload> events = new ArrayList<>();
        events.add(referral.amend(seen.family().home(), now));
        events.addAll(needs.changed(referral, seen.family(), now));
        // Before what is known of other records is stored for it: whoever may not see the family after that is not told
        // of them.
        ShownReferral alone = before.isPresent() ? views.show(seen) : null;
        Optional<Decided> decided = before.flatMap(others -> moved(seen, others, events));
        outbox.publish(events);
        newCouncil.moved(referral, seen.family(), zone);
        ShownReferral shown = views.show(seen);
        // Last of all: whoever corrects it may see the family no longer.
        decided.ifPresent(others -> restrict.restrict(referral, List.of(), others, now));
        access.note(seen, ACTION);
        return decided.isPresent() && hidden.hides(seen.family().id()) ? alone : shown;
    }

    /** Where the family lives now, other records may be of its children. */
    private Optional<Decided> moved(SeenReferral seen, Map<UUID, List<UUID>> before, List<EventPayload> events) {
        events.addAll(belonging.changed(before));
        UUID family = seen.family().id();
        return records.childrenCame(family, List.of(), before.get(family));
    }

    private void check(Amend body, SeenReferral seen) {
        FieldErrors errors = new FieldErrors();
        families.check(body.family(), seen.grant(), errors);
        for (int i = 0; i < body.needs().size(); i++) {
            Amend.NeedAmended need = body.needs().get(i);
            String at = "/needs/" + i;
            errors.require(
                    needs.findForUpdate(seen.referral(), need.id()).isPresent(),
                    at + "/id",
                    "no-such-need",
                    "The referral has no such need.");
            errors.require(
                    Languages.known(need.languageRequired()),
                    at + "/languageRequired",
                    "unknown-language",
                    Languages.REMEDY);
            errors.require(
                    Languages.known(need.languagePreferred()),
                    at + "/languagePreferred",
                    "unknown-language",
                    Languages.REMEDY);
        }
        errors.throwIfAny();
    }

    private static NeedRequirements merged(NeedRequirements now, Amend.NeedAmended change) {
        return new NeedRequirements(
                or(change.detail(), now.detail()),
                or(change.gender(), now.gender()),
                or(change.slots(), now.slots()),
                or(change.languageRequired(), now.languageRequired()),
                or(change.languagePreferred(), now.languagePreferred()),
                or(change.urgency(), now.urgency()));
    }

    private static <T> T or(T changed, T now) {
        return changed == null ? now : changed;
    }
}
