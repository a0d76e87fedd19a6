package org.kith.places.invented;

/** Names for invented streets: 480 of them before the first repeats. */
public final class StreetNames {
    private static final String[] KINDS = {"Road", "Street", "Lane", "Terrace", "Avenue", "Close", "Gardens", "Walk"};
    private static final String[] STEMS = {
        "Elm", "Harbour", "Quarry", "Lantern", "Kiln", "Orchard", "Sparrow", "Chandler", "Tannery", "Beacon",
        "Cobbler", "Heron", "Saddler", "Juniper", "Ropewalk", "Linnet", "Miller", "Foundry", "Bramble", "Anchor",
        "Weaver", "Alder", "Smithy", "Curlew", "Granary", "Rowan", "Ferry", "Thimble", "Hazel", "Cooper",
        "Pebble", "Lark", "Drover", "Sorrel", "Wharf", "Plover", "Bellows", "Myrtle", "Signal", "Fuller",
        "Cockle", "Aspen", "Carter", "Teasel", "Windlass", "Finch", "Limekiln", "Damson", "Packhorse", "Swift",
        "Osier", "Baker", "Capstan", "Medlar", "Shepherd", "Wren", "Millrace", "Clover", "Glover", "Tern"
    };

    /** Both lists have lengths that make every stem meet every kind once in this many names. */
    static final int COUNT = STEMS.length * KINDS.length;

    private StreetNames() {}

    public static String name(int number) {
        int round = number / STEMS.length;
        return STEMS[number % STEMS.length] + " " + KINDS[(number + round) % KINDS.length];
    }
}
