package org.kith.e2e.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Who is in the demonstration's realm. */
public final class Demonstration {
    /** Password of all of its people. */
    public static final String PASSWORD = "kith-demo-1";

    private static final String PATH = "/api/offers/v1/organisations";

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
    private static final Map<UUID, Map<String, Object>> ORGANISATIONS = new LinkedHashMap<>();

    static {
        join(1, "council", "Northwick Council");
        join(2, "school", "Elm Road Primary School");
        join(3, "school", "Harbour Academy");
        join(4, "charity", "Open Door Northwick");
        join(5, "charity", "Bridge Families");
    }

    private Demonstration() {}

    /**
     * Registers the realm's organisations in the network, unless they are there, so that pages can name them; and its link
     * workers sign in, because a patch is given to nobody who has not.
     */
    public static void join(Kith kith) {
        for (String linkWorker : LINK_WORKERS) {
            kith.as(linkWorker).get("/api/doorsteps/v1/patches?limit=1");
        }
        Api carol = kith.as("carol");
        String known = carol.get(PATH + "?limit=200").text();
        ORGANISATIONS.forEach((id, organisation) -> {
            if (!known.contains(id.toString())) {
                Answer joined = carol.post(PATH, organisation);
                if (joined.status() != 201 && joined.status() != 409) {
                    throw new IllegalStateException("the network answered " + joined.summary());
                }
            }
        });
    }

    private static void join(int number, String kind, String name) {
        ORGANISATIONS.put(organisation(number), Map.of("id", organisation(number), "kind", kind, "name", name));
    }

    private static UUID organisation(int number) {
        return UUID.fromString("01980000-0000-7000-8000-0000000000%02d".formatted(number));
    }

    private static UUID person(int number) {
        return UUID.fromString(String.format(Locale.ROOT, "01980000-0000-7000-8000-0000000001%02d", number));
    }
}
