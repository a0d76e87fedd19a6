package org.kith.referrals.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.HiddenFamilies;
import org.kith.referrals.model.DutyHandover;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Referral;

/**
 * A family moves to where another council answers. While its risk is medium or high, it is held or restricted, a concern about it is open, or
 * the duty team before has it on its list, that council goes on deciding about it, and the referral that says where it lives now is handed to the duty team there,
 * which takes it over: what was done about it before is not known there.
 */
@ApplicationScoped
public class HandToNewCouncil {
    private final HandToDuty duty;
    private final Councils councils;
    private final HiddenFamilies hidden;
    private final FamilyRepository families;

    HandToNewCouncil(HandToDuty duty, Councils councils, HiddenFamilies hidden, FamilyRepository families) {
        this.duty = duty;
        this.councils = councils;
        this.hidden = hidden;
        this.families = families;
    }

    /**
     * Right after its home is another, before other records of its children there are looked for.
     *
     * @param before the zone where it lived; null for a family that was not known
     */
    public void settle(Family family, String before) {
        if (isElsewhere(family, before)) {
            families.flush();
            councils.settle(family.id());
        }
    }

    /**
     * After its risk and its hold are what they are where it lives now, and while the caller sees it.
     *
     * @param referral the one that says where it lives now
     * @param before the zone where it lived; null for a family that was not known
     */
    public void moved(Referral referral, Family family, String before) {
        if (isElsewhere(family, before)
                && councils.differ(before, family.home().zone())
                && (family.riskBand() != RiskBand.LOW
                        || families.isHeld(family.id())
                        || !hidden.restricted(List.of(family.id())).isEmpty()
                        || duty.hasOpen(family.id())
                        || councils.isDecidedElsewhere(family))) {
            duty.handOver(referral, DutyHandover.MOVED_HERE);
        }
    }

    private static boolean isElsewhere(Family family, String before) {
        return before != null && !before.equals(family.home().zone());
    }
}
