package org.kith.offers.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Details of volunteers. */
@ApplicationScoped
public class AllVolunteerDetails implements PanacheRepositoryBase<VolunteerDetails, UUID> {}
