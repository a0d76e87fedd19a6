package org.kith.relationships.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stored contacts; row-level security decides which are visible. */
@ApplicationScoped
public class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {}
