package org.kith.contracts.vocabulary;

/** Roles as the token names them; constants because annotations want them. */
public final class Role {
    /** Walks, knocks, logs. */
    public static final String LINK_WORKER = "link-worker";

    /** Works with families and decides. */
    public static final String PRACTITIONER = "practitioner";

    /** Staff of an organisation that refers or receives. */
    public static final String PARTNER = "partner";

    /** Runs matching and vetting for the network. */
    public static final String COORDINATOR = "coordinator";

    /** Sees numbers only. */
    public static final String COMMISSIONER = "commissioner";

    /** The council's duty team. */
    public static final String DUTY = "duty";

    /** A resident with an offer. */
    public static final String VOLUNTEER = "volunteer";

    /** Operates the network's software. */
    public static final String NETWORK_ADMIN = "network-admin";

    /** A partner's system. */
    public static final String SYSTEM = "system";

    private Role() {}
}
