package org.kith.gateway.portal.referrals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;

/**
 * The questions about who is to see a family: accounts that are shown, others by their number, and why when it is new.
 * Leaving both empty means nothing: nobody but the user is a choice of its own.
 */
enum RestrictForm {
    /** It is restricted. */
    RESTRICT("restrict", true),
    /** Others are named. */
    NAME("restricted-to", false);

    static final String PEOPLE = "personIds";
    private static final String OTHERS = "others";
    private static final int MOST = 20;

    private final String act;
    private final Form form;

    RestrictForm(String act, boolean asksWhy) {
        this.act = act;
        form = Form.named("ask.restrict")
                .field(PEOPLE, FieldKind.CHECKBOXES)
                .with(field -> field.fills("/chosen").asSmall())
                // A problem of the service names an id of its list: it is hardly one of those that were shown.
                .field(OTHERS, FieldKind.TEXTAREA)
                .with(field -> field.fills("/personIds"));
        if (asksWhy) {
            form.field("reason", FieldKind.TEXTAREA)
                    .with(field -> field.most(500).asNeeded());
        }
    }

    /**
     * What was answered.
     *
     * @param chosen accounts that were ticked
     * @param personIds numbers of other accounts; null when there are none
     * @param reason why; null when it was not asked
     */
    record Answers(List<UUID> chosen, String personIds, String reason) {
        /** All who are named, each once. */
        List<UUID> people() {
            Set<UUID> all = new LinkedHashSet<>(chosen == null ? List.of() : chosen);
            numbers(personIds).map(UUID::fromString).forEach(all::add);
            return List.copyOf(all);
        }
    }

    /** Name of the act, as the words call it. */
    String act() {
        return act;
    }

    Form form() {
        return form;
    }

    FormView view(PageFrame page, Typed typed, List<Option> people) {
        return new FormView(form, page, typed).options(PEOPLE, people);
    }

    /**
     * Says what does not fit together.
     *
     * @param alone account that is chosen for "nobody else"; null when that is no choice
     */
    static void check(Typed typed, Sending sending, UUID alone) {
        List<String> ticked = typed.values(PEOPLE);
        List<String> others = numbers(typed.value(OTHERS)).toList();
        // Each on a line of its own, however they were typed: so they are shown again and checked.
        typed.put(OTHERS, String.join("\n", others));
        if (others.isEmpty()) {
            sending.need(PEOPLE);
        }
        if (alone != null && ticked.contains(alone.toString()) && ticked.size() + others.size() > 1) {
            sending.refuse(PEOPLE, "alone");
        }
        if (ticked.size() + others.size() > MOST) {
            sending.refuse(others.size() > ticked.size() ? OTHERS : PEOPLE, "too-many");
        }
        String wrong = others.stream().filter(one -> !isAccount(one)).collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            typed.wrong(OTHERS, sending.words().t("ask.restrict.others.not-a-number", wrong));
        }
    }

    /** Names those whom the service does not know, beside the field that each was named in. */
    static void unknown(Typed typed, Sending sending, List<UUID> unknown) {
        List<UUID> others = others(typed);
        String numbers =
                unknown.stream().filter(others::contains).map(UUID::toString).collect(Collectors.joining(", "));
        String accounts = unknown.stream()
                .filter(one -> !others.contains(one))
                .map(Names::shortId)
                .collect(Collectors.joining(", "));
        if (!numbers.isEmpty()) {
            typed.wrong(OTHERS, sending.words().t("ask.restrict.others.not-known", numbers));
        }
        if (!accounts.isEmpty()) {
            typed.wrong(PEOPLE, sending.words().t("ask.restrict.personIds.not-known", accounts));
        }
    }

    private static List<UUID> others(Typed typed) {
        return numbers(typed.value(OTHERS))
                .filter(RestrictForm::isAccount)
                .map(UUID::fromString)
                .distinct()
                .toList();
    }

    /** Those who were ticked; whatever else was sent in their place is left out. */
    static List<UUID> ticked(Typed typed) {
        return typed.values(PEOPLE).stream()
                .filter(RestrictForm::isAccount)
                .map(UUID::fromString)
                .toList();
    }

    /** All who were ticked, and the others whose numbers can be read. */
    static List<UUID> chosen(Typed typed) {
        return Stream.concat(ticked(typed).stream(), others(typed).stream()).toList();
    }

    /** What was typed, however it is parted. */
    private static Stream<String> numbers(String text) {
        return text == null ? Stream.empty() : Stream.of(text.split("[\\s,;]+")).filter(one -> !one.isEmpty());
    }

    private static boolean isAccount(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
