package org.kith.referrals.duty;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.referrals.access.Councils;
import org.kith.referrals.model.DutyHandover;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Referral;

/**
 * A family at high risk, or one that is held, moves to where another council answers. What the duty team before did about it is not
 * known there, so the referral that says so is handed to the duty team of the new council.
 */
@ApplicationScoped
public class HandToNewCouncil {
    private final HandToDuty duty;
    private final Councils councils;
    private final FamilyRepository families;

    HandToNewCouncil(HandToDuty duty, Councils councils, FamilyRepository families) {
        this.duty = duty;
        this.councils = councils;
        this.families = families;
    }

    /**
     * After its risk and its hold are what they are where it lives now, and while the caller sees it.
     *
     * @param referral the one that says where it lives now
     * @param before the zone where it lived; null for a family that was not known
     */
    public void moved(Referral referral, Family family, String before) {
        String now = family.home().zone();
        if (before == null || before.equals(now) || !councils.differ(before, now)) {
            return;
        }
        if (family.riskBand() == RiskBand.HIGH || families.isHeld(family.id())) {
            duty.handOver(referral, DutyHandover.MOVED_HERE);
        }
    }
}
