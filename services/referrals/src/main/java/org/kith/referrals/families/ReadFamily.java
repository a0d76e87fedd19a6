package org.kith.referrals.families;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.vocabulary.OrganisationKind;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.agreement.Agreements;
import org.kith.referrals.hold.HoldFamily;
import org.kith.referrals.model.Child;
import org.kith.referrals.model.ChildRepository;
import org.kith.referrals.model.ReferralRepository;

/** Reads a family as far as the caller may see it. */
@ApplicationScoped
class ReadFamily {
    private final Access access;
    private final ChildRepository children;
    private final ReferralRepository referrals;
    private final Agreements agreements;
    private final HoldFamily hold;
    private final Councils councils;
    private final CurrentCaller caller;
    private final UkCalendar calendar;

    ReadFamily(
            Access access,
            ChildRepository children,
            ReferralRepository referrals,
            Agreements agreements,
            HoldFamily hold,
            Councils councils,
            CurrentCaller caller,
            UkCalendar calendar) {
        this.access = access;
        this.children = children;
        this.referrals = referrals;
        this.agreements = agreements;
        this.hold = hold;
        this.councils = councils;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** A family as the caller may see it, and its version. */
    record Shown(FamilyView view, long version) {}

    @Transactional
    Shown read(UUID id) {
        SeenFamily seen = access.readFamily(id, "family.read");
        boolean ofCouncil = OrganisationKind.COUNCIL.code().equals(caller.get().organisationKind());
        List<Child> all = children.ofFamily(id);
        FamilyView view = new FamilyView(
                seen.grant().basis(),
                ofCouncil && councils.ofItsCouncil(seen.family()).allowed(),
                seen.grant().isDuty() && councils.isToTakeOver(seen.family()),
                seen.grant().isDuty() ? hold.since(id).orElse(null) : null,
                seen.grant().isDuty() ? hold.with(id) : List.of(),
                seen.grant().isDuty() ? hold.staying(id) : List.of(),
                seen.grant().isDuty() ? hold.openConcerns(id) : List.of(),
                FamilyPart.of(
                        seen.family(),
                        agreements.summary(id, all.stream().map(Child::id).toList()),
                        seen.grant()),
                ChildPart.of(all, seen.grant(), calendar.today()),
                referrals.ofFamily(id).stream().map(FamilyView.ReferralLine::of).toList());
        return new Shown(view, seen.family().version());
    }
}
