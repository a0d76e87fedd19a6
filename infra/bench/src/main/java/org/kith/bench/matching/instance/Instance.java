package org.kith.bench.matching.instance;

import java.util.List;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;

/**
 * A matching problem: a folder with {@code offers.csv} and {@code needs.csv}.
 *
 * @param words what the codes of kinds, languages, ages and zones stand for
 * @param offers in the order of the file
 * @param needs in the order of the file
 */
public record Instance(Vocabulary words, List<OfferProfile> offers, List<NeedProfile> needs) {
    static final String OFFERS = "offers.csv";
    static final String NEEDS = "needs.csv";

    static final List<String> OFFER_FIELDS = List.of(
            "id", "kind", "easting", "northing", "radius", "level", "gender", "ages", "slots", "languages", "capacity");

    static final List<String> NEED_FIELDS = List.of(
            "id",
            "kind",
            "easting",
            "northing",
            "zone",
            "level",
            "gender",
            "age",
            "slots",
            "language_required",
            "language_preferred",
            "known_offer",
            "urgency");

    /** The capacity of all offers together. */
    public long capacity() {
        return offers.stream().mapToLong(OfferProfile::capacity).sum();
    }
}
