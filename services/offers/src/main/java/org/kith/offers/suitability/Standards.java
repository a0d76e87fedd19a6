package org.kith.offers.suitability;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.contracts.vocabulary.Closeness;

/**
 * The rules of suitability as dated data. Until 31 August 2026 a volunteer under supervision was outside regulated
 * activity; the Crime and Policing Act 2026 ended that exemption from 1 September 2026.
 */
@Singleton
public class Standards {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final List<Standard> all;

    /** Reads the data. */
    public Standards() {
        try (InputStream in = Standards.class.getResourceAsStream("standards.json")) {
            all = List.of(JSON.readValue(in, Standard[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("standards.json cannot be read", e);
        }
    }

    /** What is asked on a day; empty for a day before the first that the data knows. */
    public Optional<Standard> find(Closeness closeness, boolean regular, LocalDate day) {
        return all.stream()
                .filter(standard -> standard.covers(closeness, regular, day))
                .findFirst();
    }

    /**
     * What is asked on a day.
     *
     * @throws IllegalStateException for a day the data does not know
     */
    public Standard of(Closeness closeness, boolean regular, LocalDate day) {
        return find(closeness, regular, day)
                .orElseThrow(() -> new IllegalStateException("no standard for " + closeness + " on " + day));
    }
}
