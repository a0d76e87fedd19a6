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
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/**
 * Who saw a family, did something with it or tried, as its page shows it.
 *
 * @param lines the rows of the page, the last first
 * @param people whom the rows can be of
 * @param days on which days they can be
 * @param outcomes what can have come of them
 * @param chosen which rows are shown
 * @param number of rows, in words
 * @param intact whether no row was changed or is missing
 * @param before number of the page with newer rows; 0 when there is none
 * @param after number of the page with older rows; 0 when there is none
 */
public record AuditModel(
        List<Line> lines,
        List<Option> people,
        List<Option> days,
        List<Option> outcomes,
        Chosen chosen,
        String number,
        boolean intact,
        int before,
        int after) {
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
     * Which rows are shown; what is empty is all.
     *
     * @param person the end of an account's number
     * @param day a day in words
     * @param outcome allowed or denied
     */
    public record Chosen(String person, String day, String outcome) {
        private boolean holds(Families.AuditEntry row, Words words) {
            return (person.isEmpty() || row.proven() && person.equals(Names.shortId(row.person())))
                    && (day.isEmpty() || day.equals(words.times().day(row.at())))
                    && (outcome.isEmpty() || outcome.equals(row.outcome()));
        }
    }

    /**
     * A page of it.
     *
     * @param rows all rows, oldest first
     * @param page number of the page, from 1
     */
    static AuditModel of(
            List<Families.AuditEntry> rows,
            Chosen chosen,
            int page,
            UUID user,
            Organisations organisations,
            Words words) {
        List<Families.AuditEntry> found =
                rows.reversed().stream().filter(row -> chosen.holds(row, words)).toList();
        int last = Math.max(1, Math.ceilDiv(found.size(), LENGTH));
        int at = Math.clamp(page, 1, last);
        int to = Math.min(at * LENGTH, found.size());
        return new AuditModel(
                found.subList((at - 1) * LENGTH, to).stream()
                        .map(row -> line(row, user, organisations, words))
                        .toList(),
                people(rows, user, organisations, words),
                days(rows, words),
                Stream.of("allowed", "denied")
                        .map(code -> Option.of(code, words.code("audit-outcome", code)))
                        .toList(),
                chosen,
                words.count("family-audit.rows", found.size()),
                rows.stream().allMatch(Families.AuditEntry::intact),
                at - 1,
                at == last ? 0 : at + 1);
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

    private static List<Option> people(
            List<Families.AuditEntry> rows, UUID user, Organisations organisations, Words words) {
        Map<UUID, Option> people = new LinkedHashMap<>();
        rows.reversed().stream()
                .filter(Families.AuditEntry::proven)
                .forEach(row -> people.putIfAbsent(
                        row.person(), Option.of(Names.shortId(row.person()), who(row, user, organisations, words))));
        return new ArrayList<>(people.values());
    }

    private static List<Option> days(List<Families.AuditEntry> rows, Words words) {
        Set<String> days = new LinkedHashSet<>();
        rows.reversed().forEach(row -> days.add(words.times().day(row.at())));
        return days.stream().map(day -> Option.of(day, day)).toList();
    }
}
