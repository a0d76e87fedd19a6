package org.kith.referrals.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Families that the current transaction may see. */
@ApplicationScoped
public class Families implements PanacheRepositoryBase<Family, UUID> {}
