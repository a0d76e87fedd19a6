package org.kith.testkit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;

/**
 * An organisation of the network as its token claim names it.
 *
 * @param id UUIDv7
 * @param alias the key of the token's {@code organization} claim
 * @param kind council, school, charity, health, police, housing or community
 * @param name what people call it
 */
public record Organisation(UUID id, String alias, String kind, String name) {
    /** The council of the demo network. */
    public static final Organisation NORTHWICK_COUNCIL = demo(1, "northwick-council", "council", "Northwick Council");
    /** A primary school of the demo network. */
    public static final Organisation ELM_ROAD_PRIMARY =
            demo(2, "elm-road-primary", "school", "Elm Road Primary School");
    /** A secondary school of the demo network. */
    public static final Organisation HARBOUR_ACADEMY = demo(3, "harbour-academy", "school", "Harbour Academy");
    /** A charity of the demo network. */
    public static final Organisation OPEN_DOOR = demo(4, "open-door", "charity", "Open Door Northwick");
    /** Another charity of the demo network. */
    public static final Organisation BRIDGE_FAMILIES = demo(5, "bridge-families", "charity", "Bridge Families");

    /** Every organisation of the demo network. */
    public static List<Organisation> demo() {
        return List.of(NORTHWICK_COUNCIL, ELM_ROAD_PRIMARY, HARBOUR_ACADEMY, OPEN_DOOR, BRIDGE_FAMILIES);
    }

    /** An organisation nobody has used before, so that a test sees only what it wrote itself. */
    public static Organisation fresh(String kind) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String alias = kind + "-" + id.toString().substring(24);
        return new Organisation(id, alias, kind, "Test " + alias);
    }

    private static Organisation demo(int number, String alias, String kind, String name) {
        return new Organisation(UUID.fromString("01980000-0000-7000-8000-%012d".formatted(number)), alias, kind, name);
    }
}
