package org.kith.referrals.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Concerns that the current transaction may see: the duty team all, anybody else their own. */
@ApplicationScoped
class ConcernsRepository implements PanacheRepositoryBase<Concern, UUID> {}
