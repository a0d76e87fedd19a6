package org.kith.gateway.portal.referrals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/**
 * Who saw a family, did something with it or tried, as its page shows it.
 *
 * @param lines the rows of the page, the last first
 * @param number of rows, in words
 * @param shown which rows of them are on the page and how they were chosen, in words; empty when that is all
 * @param intact whether no row was changed or is missing
 * @param newer number of the row after which newer ones come; 0 when there is none
 * @param older number of the row before which older ones come; 0 when there is none
 */
public record AuditModel(List<Line> lines, String number, String shown, boolean intact, long newer, long older) {
    /** No choice. */
    private static final Option ALL = Option.of("", "");

    private static final int LENGTH = 50;

    /**
     * A row.
     *
     * @param at when
     * @param who account and organisation; that it is not told where the user is not to know
     * @param role in which role
     * @param what what they did or tried
     * @param denied whether they were refused
     * @param why on what ground they were let, or were not
     */
    public record Line(String at, String who, String role, String what, boolean denied, String why) {}

    /**
     * What the rows can be chosen by.
     *
     * @param people whom the rows can be of
     * @param days on which days they can be
     * @param outcomes what can have come of them
     */
    record Choices(List<Option> people, List<Option> days, List<Option> outcomes) {
        static Choices of(List<Families.AuditEntry> rows, UUID user, Organisations organisations, Words words) {
            return new Choices(
                    peopleOf(rows, user, organisations, words),
                    daysOf(rows, words),
                    Stream.of("allowed", "denied")
                            .map(code -> Option.of(code, words.code("audit-outcome", code)))
                            .toList());
        }

        /** What was chosen; what is not there to be chosen is said to be wrong, and everything is shown of it. */
        Chosen chosen(Typed typed, Words words) {
            return new Chosen(
                    one("person", people, typed, words),
                    one("day", days, typed, words),
                    one("outcome", outcomes, typed, words));
        }

        private static Option one(String name, List<Option> options, Typed typed, Words words) {
            String value = typed.value(name);
            Option chosen = options.stream()
                    .filter(option -> option.value().equals(value))
                    .findFirst()
                    .orElse(ALL);
            if (ALL.equals(chosen) && !value.isEmpty()) {
                typed.wrong(name, words.t("family-audit.filter." + name + ".required"));
            }
            return chosen;
        }
    }

    /** Which rows are shown; {@link #ALL} is no choice. */
    record Chosen(Option person, Option day, Option outcome) {
        private boolean holds(Families.AuditEntry row, Words words) {
            return (ALL.equals(person) || row.proven() && person.value().equals(Names.shortId(row.person())))
                    && (ALL.equals(day) || day.value().equals(words.times().day(row.at())))
                    && (ALL.equals(outcome) || outcome.value().equals(row.outcome()));
        }

        private Stream<String> labels() {
            return Stream.of(person, day, outcome)
                    .filter(option -> !ALL.equals(option))
                    .map(Option::label);
        }
    }

    /**
     * Where the page begins. It is said by the number of a row: whoever reads the audit adds a row to it, so that a count of pages
     * would skip some.
     *
     * @param newerThan the page ends just after this row; 0 for any
     * @param olderThan the page begins just before this row; 0 for the newest
     */
    record Place(long newerThan, long olderThan) {
        /** The rows, the last first, from which on the page is shown. */
        private int begin(List<Families.AuditEntry> found) {
            if (newerThan > 0) {
                int newer = (int)
                        found.stream().filter(row -> row.ordinal() > newerThan).count();
                return Math.max(0, newer - LENGTH);
            }
            int newer = olderThan == 0
                    ? 0
                    : (int) found.stream()
                            .filter(row -> row.ordinal() >= olderThan)
                            .count();
            return newer == found.size() ? 0 : newer;
        }
    }

    /**
     * A page of it.
     *
     * @param rows all rows, oldest first
     */
    static AuditModel of(
            List<Families.AuditEntry> rows,
            Chosen chosen,
            Place place,
            UUID user,
            Organisations organisations,
            Words words) {
        List<Families.AuditEntry> found =
                rows.reversed().stream().filter(row -> chosen.holds(row, words)).toList();
        int from = place.begin(found);
        int to = Math.min(from + LENGTH, found.size());
        List<Families.AuditEntry> shown = found.subList(from, to);
        return new AuditModel(
                shown.stream().map(row -> line(row, user, organisations, words)).toList(),
                words.count("family-audit.rows", found.size()),
                Stream.concat(
                                chosen.labels(),
                                shown.size() == found.size()
                                        ? Stream.of()
                                        : Stream.of(words.t(
                                                "family-audit.range",
                                                words.number(from + 1),
                                                words.number(to),
                                                words.number(found.size()))))
                        .collect(Collectors.joining(", ")),
                rows.stream().allMatch(Families.AuditEntry::intact),
                from == 0 || shown.isEmpty() ? 0 : shown.getFirst().ordinal(),
                to == found.size() || shown.isEmpty() ? 0 : shown.getLast().ordinal());
    }

    private static Line line(Families.AuditEntry row, UUID user, Organisations organisations, Words words) {
        return new Line(
                words.times().moment(row.at()),
                row.proven() ? who(row, user, organisations, words) : words.t("family-audit.not-told"),
                row.proven() ? codes("role", row.roles(), words) : "",
                done(row, words),
                row.denied(),
                codes("audit-why", row.why(), words));
    }

    /** Who was refused did not do it. */
    private static String done(Families.AuditEntry row, Words words) {
        String done = words.code("audit-action", row.action());
        return row.denied() ? words.t("family-audit.denied", done) : done;
    }

    /** The API names accounts, not people. */
    private static String who(Families.AuditEntry row, UUID user, Organisations organisations, Words words) {
        return words.t(
                "family.restriction.account-of",
                Names.account(words, row.person(), user),
                organisations.name(words, row.organisation()));
    }

    private static String codes(String vocabulary, String codes, Words words) {
        return Stream.of(codes.split(",", -1))
                .filter(code -> !code.isBlank())
                .map(code -> words.code(vocabulary, code.strip()))
                .collect(Collectors.joining(", "));
    }

    private static List<Option> peopleOf(
            List<Families.AuditEntry> rows, UUID user, Organisations organisations, Words words) {
        Map<UUID, Option> people = new LinkedHashMap<>();
        rows.reversed().stream()
                .filter(Families.AuditEntry::proven)
                .forEach(row -> people.putIfAbsent(
                        row.person(), Option.of(Names.shortId(row.person()), who(row, user, organisations, words))));
        return new ArrayList<>(people.values());
    }

    private static List<Option> daysOf(List<Families.AuditEntry> rows, Words words) {
        Set<String> days = new LinkedHashSet<>();
        rows.reversed().forEach(row -> days.add(words.times().day(row.at())));
        return days.stream().map(day -> Option.of(day, day)).toList();
    }
}
