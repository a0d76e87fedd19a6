package org.kith.engine.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.Closeness;
import org.kith.engine.model.Contact;
import org.kith.engine.model.Need;

/**
 * The checks the law and Kith's policy ask of volunteers, as dated data. Before 1 September 2026 supervised volunteers were
 * outside regulated activity (Safeguarding Vulnerable Groups Act 2006, Schedule 4, as amended in 2012); from that day the
 * Crime and Policing Act 2026 ends the exemption.
 */
public final class CheckStandards {
    /** What each check level is called. */
    private static final List<String> LEVELS = List.of(
            "no check",
            "a basic check",
            "an enhanced check",
            "an enhanced check with the children's barred list",
            "an enhanced check with the children's barred list and an assessment for overnight care");

    private static final List<CheckStandard> ALL = read();

    private CheckStandards() {}

    /** The level a volunteer must hold for this need: what the need names, or more where law or policy asks more. */
    public static int levelAsked(Need need) {
        int named = need.level();
        return need.contact().closeness() == Closeness.NOT_STATED
                ? named
                : Math.max(named, leastLevel(need.contact(), need.day()));
    }

    /**
     * The least level for this contact on this day; 0 when the contact is not stated.
     *
     * @param epochDay the day on which help would begin
     */
    public static int leastLevel(Contact contact, int epochDay) {
        return find(contact, epochDay).map(CheckStandard::level).orElse(0);
    }

    /** The law or policy that asks for {@link #leastLevel}. */
    public static Optional<LegalBasis> basis(Contact contact, int epochDay) {
        return find(contact, epochDay).map(CheckStandard::basis);
    }

    /** A check level in words. */
    public static String name(int level) {
        return LEVELS.get(level);
    }

    private static Optional<CheckStandard> find(Contact contact, int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return ALL.stream().filter(standard -> standard.covers(contact, day)).findFirst();
    }

    private static List<CheckStandard> read() {
        try (InputStream in = CheckStandards.class.getResourceAsStream("check-standards.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CheckStandard::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
