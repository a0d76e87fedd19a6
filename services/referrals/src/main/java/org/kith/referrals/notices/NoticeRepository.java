package org.kith.referrals.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;
import org.kith.kit.time.Ids;
import org.kith.referrals.model.Referral;

/** Notices to the caller's organisation, and new ones to others. */
@ApplicationScoped
public class NoticeRepository implements Repository<Notice> {
    /** The family withdrew its agreement. */
    public static final String AGREEMENT_WITHDRAWN = "agreement-withdrawn";

    /** Somebody decided not to share any longer. */
    public static final String SHARING_ENDED = "sharing-ended";

    /** Tells an organisation about each of the referrals. */
    public void tell(UUID organisation, String kind, List<Referral> referrals, Instant at) {
        referrals.forEach(referral -> persist(new Notice(Ids.next(), organisation, kind, referral.reference(), at)));
    }

    List<Notice> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }
}
