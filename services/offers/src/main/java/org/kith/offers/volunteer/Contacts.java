package org.kith.offers.volunteer;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * By what volunteers are reached, which may be what another volunteer was reached by. Here only what those who say something
 * about a volunteer, or record a person, have to do; what follows for others and their offers is decided elsewhere.
 */
public interface Contacts {
    /**
     * From here on until the transaction ends nobody is recorded with what a volunteer is reached by: whoever says something
     * about a volunteer waits for those who are, and they for whom it is said about. Before any row is locked.
     */
    void lock();

    /** All other volunteers who are or were ever reached in the same way as one of them. */
    Set<UUID> sharedWith(UUID volunteer);

    /** Something was found about a volunteer: it may be about those who are reached in the same way. */
    void found(Volunteer volunteer, StandingChange finding);

    /** People were stored; they may be volunteers already. */
    void recorded(UUID organisation, List<PersonItem> people);
}
