package org.kith.gateway.edge.door;

import org.kith.contracts.Service;

/** The parts of a batch that a service takes as a list and answers one by one. */
enum BatchPart {
    /** Safeguarding concerns. */
    CONCERNS(Service.REFERRALS, "/v1/concerns/batch", "concerns"),
    /** Who offered something. */
    PEOPLE(Service.OFFERS, "/v1/people/batch", "people"),
    /** Whom to ring about a need. */
    NEED_CONTACTS(Service.REFERRALS, "/v1/doorstep-needs/contacts", "contacts");

    private final Service service;
    private final String path;
    private final String field;

    BatchPart(Service service, String path, String field) {
        this.service = service;
        this.path = path;
        this.field = field;
    }

    Service service() {
        return service;
    }

    String path() {
        return path;
    }

    /** Name of the list in the body. */
    String field() {
        return field;
    }
}
