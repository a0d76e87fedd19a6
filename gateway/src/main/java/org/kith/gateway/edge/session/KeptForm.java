package org.kith.gateway.edge.session;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was sent without a session, or with the token of another one: nothing was done with it, and nothing of it is
 * lost.
 *
 * @param action where it was sent
 * @param fields what was typed, without the token of a form
 * @param sentOn whether it came from the page that shows it, where somebody said that they have signed in
 * @param writer who typed it, as {@link FormTokens#writer} names them; empty when that is not known
 */
public record KeptForm(String action, List<Map.Entry<String, String>> fields, boolean sentOn, String writer) {
    /** Name of the button by which somebody says that they have signed in. */
    private static final String GO_ON = "session-ended";

    private static final String KEY = "kith.kept-form";

    /** Without the token: the page that shows it has one of its own. */
    KeptForm(String action, List<Map.Entry<String, String>> sent) {
        this(
                action,
                sent.stream()
                        .filter(field -> !FormTokenFilter.FIELD.equals(field.getKey()) && !GO_ON.equals(field.getKey()))
                        .toList(),
                sent.stream().anyMatch(field -> GO_ON.equals(field.getKey())),
                sent.stream()
                        .filter(field -> FormTokenFilter.FIELD.equals(field.getKey()))
                        .map(field -> FormTokens.writerOf(field.getValue()))
                        .findFirst()
                        .orElse(""));
    }

    void keep(RoutingContext context) {
        context.put(KEY, this);
    }

    /** What was kept with the request. */
    public static Optional<KeptForm> find(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    /** A form with the token of another session. */
    public static final class OfAnotherSession extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient KeptForm form;

        OfAnotherSession(KeptForm form) {
            super("a form of another session", null, false, false);
            this.form = form;
        }

        /** The form. */
        public KeptForm form() {
            return form;
        }
    }
}
