package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.access.Councils;
import org.kith.referrals.model.DutyHandoverRepository;
import org.kith.referrals.model.Referral;

/** Who may do what with a referral they see. A no lists every reason. */
@ApplicationScoped
class CaseworkRules {
    private final CurrentCaller caller;
    private final DutyHandoverRepository handovers;
    private final Councils councils;

    CaseworkRules(CurrentCaller caller, DutyHandoverRepository handovers, Councils councils) {
        this.caller = caller;
        this.handovers = handovers;
        this.councils = councils;
    }

    /** The receiver's practitioners decide; the duty team does about what it has on duty, unless another council received it. */
    AccessDecision receiversPractitioner(Referral referral) {
        Caller who = caller.get();
        boolean ofOtherCouncil = !who.actsFor(referral.receiverId()) && councils.isOne(referral.receiverId());
        return onDuty(who, referral) && !ofOtherCouncil ? new AccessDecision() : practitionerOfReceiver(who, referral);
    }

    /** That it was read and that the child was seen, the duty team says of everything that it has on duty, whoever decides about it. */
    AccessDecision receiversPractitionerOrDuty(Referral referral) {
        Caller who = caller.get();
        return onDuty(who, referral) ? new AccessDecision() : practitionerOfReceiver(who, referral);
    }

    private static AccessDecision practitionerOfReceiver(Caller who, Referral referral) {
        return new AccessDecision()
                .unless(
                        who.actsFor(referral.receiverId()),
                        "not-receiver",
                        "Only the organisation that received the referral does this.")
                .unless(who.is(Role.PRACTITIONER), "not-practitioner", "Only a practitioner does this.");
    }

    /** The sender withdraws what it sent. */
    AccessDecision sender(Referral referral) {
        Caller who = caller.get();
        return new AccessDecision()
                .unless(
                        who.actsFor(referral.senderId()),
                        "not-sender",
                        "Only the organisation that sent the referral takes it back.")
                .unless(
                        who.isAny(Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER, Role.SYSTEM),
                        "role",
                        "Only those who refer take a referral back.");
    }

    /** Sender and receiver both correct what is wrong. */
    AccessDecision senderOrReceiversPractitioner(Referral referral) {
        Caller who = caller.get();
        return who.actsFor(referral.senderId()) && !who.is(Role.SYSTEM)
                ? new AccessDecision()
                : receiversPractitioner(referral);
    }

    private boolean onDuty(Caller who, Referral referral) {
        return CouncilDuty.is(who)
                && handovers.lastOf(referral.id()).isPresent()
                && councils.isForOurDuty(referral.familyId());
    }
}
