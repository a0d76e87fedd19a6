package org.kith.engine.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.kith.engine.model.Closeness;

/**
 * How many children one adult may have to look after at once: one line of {@code ratios.txt}.
 *
 * @param from first day
 * @param until last day, empty while in force
 * @param closeness how close the contact comes
 * @param ages code of the age band
 * @param most most children at once
 * @param citation act, framework or policy
 * @param says what it means
 */
public record Ratio(
        LocalDate from,
        Optional<LocalDate> until,
        Closeness closeness,
        String ages,
        int most,
        String citation,
        String says) {

    static Ratio parse(String line) {
        String[] part = line.split("\\s*\\|\\s*", -1);
        if (part.length != 7) {
            throw new IllegalStateException("ratios.txt: not seven fields: " + line);
        }
        return new Ratio(
                LocalDate.parse(part[0].strip()),
                part[1].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(part[1])),
                Closeness.valueOf(part[2]),
                part[3],
                Integer.parseInt(part[4]),
                part[5],
                part[6].strip());
    }

    boolean covers(Closeness contact, LocalDate day) {
        return closeness == contact
                && !day.isBefore(from)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** What stands behind it. */
    public LegalBasis basis() {
        return new LegalBasis(citation, says, from, until);
    }
}
