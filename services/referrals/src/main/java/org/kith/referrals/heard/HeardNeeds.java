package org.kith.referrals.heard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.problem.Problem;

/** Needs heard at doors by the caller's organisation. */
@ApplicationScoped
public class HeardNeeds implements PanacheRepositoryBase<HeardNeed, UUID> {
    /**
     * Notes that a referral was made of a heard need.
     *
     * @param needHeardId null when the referral came about in another way
     * @throws Problem when the organisation heard no such need
     */
    public void becameReferral(UUID needHeardId, UUID referralId) {
        if (needHeardId != null) {
            findByIdOptional(needHeardId)
                    .orElseThrow(() -> Problem.field(
                            "/needHeardId", "unknown-need-heard", "Your organisation heard no such need."))
                    .becameReferral(referralId);
        }
    }

    List<HeardNeed> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }
}
