package org.kith.bench.matching.instance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kith.engine.model.GenderRequirement;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Slots;
import org.kith.engine.model.Vocabulary;

/** Writes an instance as {@link InstanceReader} reads it. */
public final class InstanceWriter {
    private InstanceWriter() {}

    /**
     * Writes the two files into a folder, which is made if need be.
     *
     * @throws IOException if writing fails
     */
    public static void write(Instance instance, Path folder) throws IOException {
        Files.createDirectories(folder);
        Vocabulary words = instance.words();
        lines(folder.resolve(Instance.OFFERS), Instance.OFFER_FIELDS, instance.offers(), offer -> line(offer, words));
        lines(folder.resolve(Instance.NEEDS), Instance.NEED_FIELDS, instance.needs(), need -> line(need, words));
    }

    private static <T> void lines(Path file, List<String> fields, List<T> things, Function<T, String> line)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", fields));
            out.write('\n');
            for (T thing : things) {
                out.write(line.apply(thing));
                out.write('\n');
            }
        }
    }

    private static String line(OfferProfile offer, Vocabulary words) {
        String ages = IntStream.range(0, Vocabulary.AGE_BANDS)
                .filter(age -> (offer.ages() >> age & 1) == 1)
                .mapToObj(words::ageWord)
                .collect(Collectors.joining("|"));
        String languages =
                offer.languages().codes().mapToObj(words::languageWord).collect(Collectors.joining("|"));
        return offer.id() + "," + words.kindWord(offer.kind()) + "," + offer.easting() + "," + offer.northing() + ","
                + offer.radius() + "," + offer.level() + "," + offer.gender() + "," + ages + ","
                + Slots.format(offer.slots()) + "," + languages + "," + offer.capacity();
    }

    private static String line(NeedProfile need, Vocabulary words) {
        return need.id() + "," + words.kindWord(need.kind()) + "," + need.easting() + "," + need.northing() + ","
                + words.zoneWord(need.zone()) + "," + need.level() + ","
                + (need.gender() == GenderRequirement.ANY ? "" : need.gender()) + "," + words.ageWord(need.age()) + ","
                + Slots.format(need.slots()) + "," + language(need.languageRequired(), words) + ","
                + language(need.languagePreferred(), words) + ","
                + (need.knownOffer() == NeedProfile.NO_OFFER ? "" : need.knownOffer()) + "," + need.urgency();
    }

    private static String language(int code, Vocabulary words) {
        return code == NeedProfile.NO_LANGUAGE ? "" : words.languageWord(code);
    }
}
