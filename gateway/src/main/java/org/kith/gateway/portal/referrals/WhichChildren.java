package org.kith.gateway.portal.referrals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/** The question for which children something is recorded: all, or those that are ticked. Of one child it is not asked. */
final class WhichChildren {
    static final String LIST = "childIds";
    private static final String WHOSE = "whose";
    private static final String SOME = "some";

    private WhichChildren() {}

    static void ask(Form form, List<Option> children) {
        if (children.size() > 1) {
            form.choice(WHOSE, FieldKind.RADIOS, "stop-whose", "all", SOME)
                    .with(field -> field.asNeeded())
                    .field(LIST, FieldKind.CHECKBOXES)
                    .with(field -> field.asSmall());
        }
    }

    static void check(Typed typed, Sending sending, List<Option> children) {
        if (children.size() > 1) {
            fits(typed, sending, WHOSE, LIST);
        }
    }

    /** Who chose some says which; who chose all names none. */
    static void fits(Typed typed, Sending sending, String question, String list) {
        if (SOME.equals(typed.value(question))) {
            sending.need(list);
        } else if (!typed.value(question).isEmpty()) {
            sending.refuse(list, "all");
        }
    }

    /** Whether some were chosen and not all. */
    static boolean some(Typed typed) {
        return SOME.equals(typed.value(WHOSE));
    }

    /** For whom it is recorded, as people say it. */
    static String whom(Typed typed, List<Option> children, Words words) {
        if (children.size() == 1) {
            return children.getFirst().label();
        }
        return children.isEmpty() || !some(typed)
                ? words.t("confirm.stop.all")
                : children.stream()
                        .filter(child -> typed.values(LIST).contains(child.value()))
                        .map(Option::label)
                        .collect(Collectors.joining(" " + words.t("form.and") + " "));
    }

    /** Leaves out what was answered, where the user no longer sees the children. */
    static void forget(Typed typed) {
        typed.forget(WHOSE);
        typed.forget(LIST);
    }

    /** Those that were chosen; null for all. */
    static List<UUID> named(String whose, List<UUID> childIds) {
        return SOME.equals(whose) ? childIds : null;
    }
}
