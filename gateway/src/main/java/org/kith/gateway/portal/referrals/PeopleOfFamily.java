package org.kith.gateway.portal.referrals;

import java.util.ArrayList;
import java.util.Collection;
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
 * The people of whom a family's audit says that they worked with it, to choose from. Services know accounts and no names, so
 * an account is shown by its organisation, its role and when it was there last.
 *
 * @param last the last row of each account, the newest first
 * @param user account of the user, who is always named
 * @param organisations names of organisations
 * @param words the language of the page
 */
record PeopleOfFamily(Map<UUID, Families.AuditEntry> last, UUID user, Organisations organisations, Words words) {
    /** So many of those who were not chosen before are shown. */
    private static final int NEWEST = 30;

    /** Who is no person, or sees nothing of a family. */
    private static final Set<String> NOT_SHOWN = Set.of("system", "network-admin");

    /**
     * Those in the audit.
     *
     * @param audit the audit, oldest first
     */
    static PeopleOfFamily in(List<Families.AuditEntry> audit, UUID user, Organisations organisations, Words words) {
        Map<UUID, Families.AuditEntry> last = new LinkedHashMap<>();
        audit.reversed().stream()
                .filter(entry -> entry.proven() && "allowed".equals(entry.outcome()))
                .filter(entry -> roles(entry).noneMatch(NOT_SHOWN::contains))
                .forEach(entry -> last.putIfAbsent(entry.person(), entry));
        return new PeopleOfFamily(last, user, organisations, words);
    }

    /**
     * The choices: those who are named or chosen, then the others, the newest first, and nobody but the user at the end.
     *
     * @param staysNamed whether the user is named anyway; who broke a restriction is named only when they choose it
     */
    List<Option> options(Collection<UUID> named, boolean staysNamed) {
        Set<UUID> accounts = new LinkedHashSet<>(named);
        last.keySet().stream().limit(NEWEST).forEach(accounts::add);
        accounts.remove(user);
        List<Option> options = new ArrayList<>();
        accounts.forEach(account -> options.add(option(account)));
        options.add(
                staysNamed
                        ? Option.alone(user.toString(), words.t("ask.restrict.person.only-me"))
                        : Option.of(user.toString(), words.t("name.you")));
        return options;
    }

    /** What an account is called. */
    String label(UUID account) {
        Families.AuditEntry entry = last.get(account);
        String name = Names.account(words, account, user);
        if (account.equals(user)) {
            return name;
        }
        return entry == null
                ? words.t("ask.restrict.person.not-by-name", name)
                : words.t("ask.restrict.person", name, organisations.name(words, entry.organisation()));
    }

    private Option option(UUID account) {
        Families.AuditEntry entry = last.get(account);
        String hint = entry == null
                ? ""
                : words.t(
                        "ask.restrict.person.last",
                        roles(entry).map(role -> words.code("role", role)).collect(Collectors.joining(", ")),
                        words.times().day(entry.at()));
        return new Option(account.toString(), label(account), hint);
    }

    private static Stream<String> roles(Families.AuditEntry entry) {
        return Stream.of(entry.roles().split(",", -1)).filter(role -> !role.isBlank());
    }
}
