package org.kith.offers.volunteer;

import java.util.UUID;

/** Is told of a person whom a link worker sends, in the transaction that stores them; nothing comes back to the link worker. */
public interface PersonRecorded {
    /** A person is stored who can be reached by one of these; either may be null. */
    void recorded(UUID organisation, UUID person, String phone, String email);
}
