package org.kith.e2e.client;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Who is in the demonstration's realm. */
public final class Demonstration {
    /** Password of all of its people. */
    public static final String PASSWORD = "kith-demo-1";

    /** The council. */
    public static final UUID COUNCIL = organisation(1);

    /** A primary school. */
    public static final UUID SCHOOL = organisation(2);

    /** The charity whose link worker walks. */
    public static final UUID OPEN_DOOR = organisation(4);

    /** Another charity. */
    public static final UUID BRIDGE = organisation(5);

    /** The link worker. */
    public static final UUID LENA = person(1);

    /** A practitioner. */
    public static final UUID PRIYA = person(2);

    /** Another practitioner. */
    public static final UUID MARCUS = person(3);

    /** The volunteer's own account. */
    public static final UUID VIV = person(11);

    private static final List<String> LINK_WORKERS = List.of("lena", "leo");

    private Demonstration() {}

    /**
     * Has the realm's link workers sign in, because a patch is given to nobody who has not.
     */
    public static void signInLinkWorkers(Kith kith) {
        for (String linkWorker : LINK_WORKERS) {
            kith.as(linkWorker).get("/api/doorsteps/v1/patches?limit=1");
        }
    }

    private static UUID organisation(int number) {
        return UUID.fromString("01980000-0000-7000-8000-0000000000%02d".formatted(number));
    }

    private static UUID person(int number) {
        return UUID.fromString(String.format(Locale.ROOT, "01980000-0000-7000-8000-0000000001%02d", number));
    }
}
