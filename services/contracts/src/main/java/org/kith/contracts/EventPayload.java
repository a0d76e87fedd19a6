package org.kith.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * The value of an event: a record of ids, kinds, areas, bands and times. It never holds a name, an address, a phone
 * number, a date of birth or free text; a test holds every field to an allow-list.
 */
public interface EventPayload {
    /** Id of the aggregate the event is about: the Kafka key and the CloudEvents subject. */
    @JsonIgnore
    UUID subject();
}
