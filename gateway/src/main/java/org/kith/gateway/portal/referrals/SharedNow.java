package org.kith.gateway.portal.referrals;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.words.Words;

/**
 * What each organisation sees of a family by the decisions in force. A new decision of an organisation takes the place of what the same one
 * decided before about the same receiver, and of nothing else.
 *
 * @param decisions the decisions in force to share
 * @param own the user's organisations
 */
record SharedNow(List<Families.SharingDecision> decisions, Set<UUID> own) {
    /** Nothing is known. */
    static final SharedNow NONE = new SharedNow(List.of(), Set.of());

    private static final List<String> ALL = List.of(ReferralForm.SHARED_FIELDS);

    static SharedNow of(Collection<Families.SharingDecision> all, Set<UUID> own) {
        return new SharedNow(
                all.stream().filter(one -> one.shared() && one.standing()).toList(), own);
    }

    /** What these organisations see, for nobody shares on what they do not see; all where that is not known. */
    List<String> seen(Set<UUID> organisations) {
        List<String> seen = fields(one -> organisations.contains(one.withOrganisationId()));
        return seen.isEmpty() ? ALL : seen;
    }

    /** The form as the user's organisation decided before about this one; empty when it did not. */
    Typed typed(UUID with) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        List<String> before = with == null ? List.of() : fields(one -> isOurs(one, with.toString()));
        if (!before.isEmpty()) {
            values.putSingle(ShareForm.WITH, with.toString());
            values.put(ShareForm.FIELDS, new ArrayList<>(before));
        }
        return new Typed(values);
    }

    /** What the user's organisation shares with others already, a line for each. */
    List<String> lines(Organisations organisations, Words words) {
        List<String> lines = new ArrayList<>();
        decisions.stream()
                .filter(one -> own.contains(one.byOrganisationId()))
                .map(Families.SharingDecision::withOrganisationId)
                .distinct()
                .forEach(with -> lines.add(words.t(
                        "ask.share.now",
                        organisations.name(words, with),
                        named(fields(one -> isOurs(one, with.toString())), words))));
        if (!lines.isEmpty()) {
            lines.add(words.t("ask.share.now.replaced"));
        }
        return lines;
    }

    /** What the organisation will see and what no longer, where the user's own shares something with it already. */
    List<String> changes(String with, List<String> chosen, Words words) {
        List<String> before = fields(one -> isOurs(one, with));
        if (before.isEmpty()) {
            return List.of();
        }
        List<String> byOthers = fields(one -> !own.contains(one.byOrganisationId()) && isWith(one, with));
        List<String> lost = before.stream()
                .filter(field -> !chosen.contains(field) && !byOthers.contains(field))
                .toList();
        List<String> after = ALL.stream()
                .filter(field -> chosen.contains(field) || byOthers.contains(field))
                .toList();
        return Stream.of(
                        lost.isEmpty() ? "" : words.t("confirm.share.lost", named(lost, words)),
                        words.t("confirm.share.after", named(after, words)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private boolean isOurs(Families.SharingDecision one, String with) {
        return own.contains(one.byOrganisationId()) && isWith(one, with);
    }

    private static boolean isWith(Families.SharingDecision one, String with) {
        return one.withOrganisationId().toString().equals(with);
    }

    private List<String> fields(Predicate<Families.SharingDecision> which) {
        Set<String> fields = decisions.stream()
                .filter(which)
                .flatMap(one -> one.fields().stream())
                .collect(Collectors.toSet());
        return ALL.stream().filter(fields::contains).toList();
    }

    private static String named(List<String> fields, Words words) {
        return fields.stream().map(field -> words.code("shared-field", field)).collect(Collectors.joining(", "));
    }
}
