package org.kith.gateway.edge.session;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was sent without a session, or with the token of another one: nothing was done with it, and nothing of it is
 * lost to who typed it.
 *
 * @param action where it was sent
 * @param fields what was typed, without the token of a form; only for the writer to see
 * @param sentOn whether it came from the page that keeps it, where somebody said that the writer has signed in
 * @param writer who typed it, as {@link FormTokens#writer} names them; empty when nothing is kept
 * @param until how long it is kept
 */
public record KeptForm(
        String action, List<Map.Entry<String, String>> fields, boolean sentOn, String writer, Instant until) {
    private static final String KEY = "kith.kept-form";

    /** One of which nobody can say who typed it, or that was kept too long. */
    static KeptForm nothing(boolean sentOn) {
        return new KeptForm("", List.of(), sentOn, "", Instant.EPOCH);
    }

    /** Whether what was typed is kept. */
    public boolean isKept() {
        return !writer.isEmpty();
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
