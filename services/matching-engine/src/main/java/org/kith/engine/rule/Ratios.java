package org.kith.engine.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.Closeness;

/**
 * Adults to children, as dated data. Whoever keeps the places of an offer gives it no more than this, so that no capacity, however
 * large it was promised, puts too many children in the care of one volunteer.
 */
public final class Ratios {
    private static final List<Ratio> ALL = read();

    private Ratios() {}

    /**
     * The strictest ratio for a volunteer who takes children of these ages; empty where somebody else answers for it, and for
     * ages that this version does not know.
     *
     * @param ages codes of age bands
     * @param day the day of the match
     */
    public static Optional<Ratio> strictest(Closeness closeness, Collection<String> ages, LocalDate day) {
        return ALL.stream()
                .filter(ratio -> ratio.covers(closeness, day) && ages.contains(ratio.ages()))
                .min(Comparator.comparingInt(Ratio::most));
    }

    private static List<Ratio> read() {
        try (InputStream in = Ratios.class.getResourceAsStream("ratios.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Ratio::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
