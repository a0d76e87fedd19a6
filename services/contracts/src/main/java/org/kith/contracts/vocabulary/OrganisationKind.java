package org.kith.contracts.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** What an organisation of the network is. */
public enum OrganisationKind implements Coded {
    /** Local authority. */
    COUNCIL("council"),
    /** Voluntary organisation. */
    CHARITY("charity"),
    /** School or college. */
    SCHOOL("school"),
    /** Health provider. */
    HEALTH("health"),
    /** Police force. */
    POLICE("police"),
    /** Housing provider. */
    HOUSING("housing"),
    /** Unincorporated group of residents. */
    COMMUNITY_GROUP("community-group");

    private final String code;

    OrganisationKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The value of a code; empty when there is none. */
    public static Optional<OrganisationKind> find(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
