package org.kith.gateway.portal.form;

import java.util.List;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.words.Words;
import org.kith.kit.problem.FieldError;

/** What is wrong with a form, in the page's language and in the page's order. */
final class Messages {
    private Messages() {}

    /** What is said of a field when it is wrong in the way that the code names. */
    static String of(Words words, Form form, String name, String code) {
        return words.t(form.field(name).key() + "." + code, number(name));
    }

    /** Puts what a service found wrong beside the fields, in the order of the page. */
    static void mark(Words words, Form form, Typed typed, ServiceFailure failure) {
        markAll(words, form, typed, failure);
        typed.inOrder(form.names(typed));
    }

    private static void markAll(Words words, Form form, Typed typed, ServiceFailure failure) {
        if ("stale".equals(failure.slug())) {
            typed.wrong(words.t("error.stale"));
            return;
        }
        if ("idempotency-key-reused".equals(failure.slug())) {
            // What was sent stands; what it says now is another thing, under another key.
            typed.put("idempotencyKey", "");
            typed.wrong(words.t("error.sent-before"));
            return;
        }
        fields(words, form, typed, failure.errors());
        if (failure.errors().isEmpty()) {
            typed.wrong(
                    failure.detail().isEmpty()
                            ? words.t("error.not-done")
                            : words.times().inSentence(failure.detail()));
        }
    }

    /** Puts each beside its field; what points nowhere is said without one. */
    static void fields(Words words, Form form, Typed typed, List<FieldError> errors) {
        for (FieldError error : errors) {
            String name = form.at(error.pointer(), typed);
            if (name.isEmpty()) {
                typed.wrong(words.times().inSentence(error.detail()));
            } else {
                typed.wrong(name, message(words, form, name, error));
            }
        }
    }

    /** The page's own words for the code where it has some, else the service's, after what the field is called. */
    private static String message(Words words, Form form, String name, FieldError error) {
        Field field = form.field(name);
        String own = words.maybe(field.key() + "." + error.code(), number(name));
        if (!own.isEmpty()) {
            return own;
        }
        String said = words.times().inSentence(error.detail());
        String other = words.maybe(field.key() + ".other", said);
        return other.isEmpty() ? label(words, field, name) + ": " + said : other;
    }

    /**
     * What was answered, as the subject of a sentence and with which child or need it is of: the field's name, or the
     * answer to the question that it asks.
     */
    static String label(Words words, Field field, String name) {
        String number = number(name);
        String asked = withoutOptional(words, words.t(field.key(), number));
        String label = asked.endsWith("?") ? words.t("error.answer", asked) : asked;
        String part = number.isEmpty() ? "" : words.maybe(field.key().replaceFirst("\\.[^.]*$", ".part"), number);
        return part.isEmpty() ? label : words.t("error.in-part", part, label);
    }

    /** What a field is called where its answer stands already: that it could be left empty is no longer of use. */
    static String withoutOptional(Words words, String label) {
        String optional = words.t("form.optional");
        return label.endsWith(optional)
                ? label.substring(0, label.length() - optional.length()).strip()
                : label;
    }

    /** Which child or need the field is of, as people count; empty when it is of none. */
    static String number(String name) {
        return name.matches("[A-Za-z]+\\.\\d+\\..*")
                ? Integer.toString(Integer.parseInt(name.split("\\.", -1)[1]) + 1)
                : "";
    }
}
