package org.kith.referrals.spends;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.referrals.SpendMade;
import org.kith.kit.identity.Caller;
import org.kith.referrals.model.Referral;

/** Money spent for a referral, who spent it and in which role. Never changed. */
@Entity
class Spend {
    @Id
    private UUID id;

    private UUID referralId;
    private String what;
    private int pence;
    private String note;
    private UUID organisationId;
    private UUID spentBy;
    private String spentAs;
    private Instant at;

    Spend() {}

    Spend(UUID id, Referral referral, NewSpend body, Caller by, String as, Instant at) {
        this.id = id;
        this.referralId = referral.id();
        this.what = body.what();
        this.pence = body.pence();
        this.note = body.note();
        this.organisationId = by.organisation();
        this.spentBy = by.person();
        this.spentAs = as;
        this.at = at;
    }

    UUID organisationId() {
        return organisationId;
    }

    String note() {
        return note;
    }

    UUID id() {
        return id;
    }

    SpendMade made(Referral referral) {
        return new SpendMade(id, referralId, referral.familyId(), organisationId, referral.zone(), pence, at);
    }

    /** How it is shown; the note only to whom it is for. */
    SpendView view(String words) {
        return new SpendView(id, referralId, what, pence, words, organisationId, spentBy, spentAs, at);
    }
}
