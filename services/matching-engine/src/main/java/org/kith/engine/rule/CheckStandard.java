package org.kith.engine.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.kith.engine.model.Closeness;
import org.kith.engine.model.Contact;

/**
 * The least check for one sort of contact with children over a span of days: one line of {@code check-standards.txt}.
 *
 * @param from first day
 * @param until last day, empty while in force
 * @param closeness how close the contact comes
 * @param regular whether the line is for contact that is frequent or meets the period condition
 * @param level the least check level
 * @param citation act, regulation or policy
 * @param says what it means
 */
record CheckStandard(
        LocalDate from,
        Optional<LocalDate> until,
        Closeness closeness,
        boolean regular,
        int level,
        String citation,
        String says) {

    static CheckStandard parse(String line) {
        String[] part = line.split("\\s*\\|\\s*", -1);
        if (part.length != 7) {
            throw new IllegalStateException("check-standards.txt: not seven fields: " + line);
        }
        return new CheckStandard(
                LocalDate.parse(part[0].strip()),
                part[1].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(part[1])),
                Closeness.valueOf(part[2]),
                part[3].equals("regular"),
                Integer.parseInt(part[4]),
                part[5],
                part[6].strip());
    }

    boolean covers(Contact contact, LocalDate day) {
        return closeness == contact.closeness()
                && regular == contact.regular()
                && !day.isBefore(from)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    LegalBasis basis() {
        return new LegalBasis(citation, says, from, until);
    }
}
